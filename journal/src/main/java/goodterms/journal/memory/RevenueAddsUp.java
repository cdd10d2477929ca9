package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.ledger.Recognition;
import java.time.Instant;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What was invoiced without tax, less what was credited, is earned, waits for its time, or was given up. */
final class RevenueAddsUp implements Invariant {

    private final Recognition recognition = new Recognition();
    private Instant last = Instant.EPOCH;
    private long invoiced;
    /** Whether lines sum to their invoices; where they don't, that is told already. */
    private boolean sound = true;

    @Override
    public void happened(Event event, Consumer<String> broken) {
        recognition.happened(event);
        last = event.at().isAfter(last) ? event.at() : last;
        invoiced += switch (event) {
            case InvoiceEvent.InvoiceIssued it -> net(it);
            case InvoiceEvent.CreditNoteIssued it -> -minor(it.net());
            case Event _ -> 0;
        };
    }

    @Override
    public void stands(Account account, Consumer<String> broken) {
        CurrencyUnit currency = account.profile().currency();
        Recognition.Standing now = recognition.before(last.plusSeconds(1), currency);
        long sum = minor(now.earned()) + minor(now.deferred()) + minor(now.givenUp());
        if (!sound) {
            return;
        }
        if (sum != invoiced
                || now.earned().isNegative()
                || now.deferred().isNegative()
                || now.givenUp().isNegative()) {
            broken.accept("of " + invoiced + " invoiced, in minor units, there is " + now);
        }
    }

    private long net(InvoiceEvent.InvoiceIssued it) {
        long net = it.lines().stream().mapToLong(line -> minor(line.net())).sum();
        sound = sound && net == minor(it.total().minus(it.tax()));
        return net;
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}
