package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.ledger.Recognition;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What was invoiced without tax, less what was credited, is earned, waits for its time, or was given up. */
final class RevenueAddsUp implements Invariant {

    private final Recognition recognition = new Recognition();
    private long invoiced;

    @Override
    public void happened(Event event, Consumer<String> broken) {
        recognition.happened(event);
        invoiced += switch (event) {
            case InvoiceEvent.InvoiceIssued it -> minor(it.total().minus(it.tax()));
            case InvoiceEvent.CreditNoteIssued it -> -minor(it.net());
            case Event _ -> 0;
        };
    }

    @Override
    public void stands(Account account, Consumer<String> broken) {
        CurrencyUnit currency = account.profile().currency();
        Recognition.Standing now = recognition.before(account.lastEventAt().plusSeconds(1), currency);
        long sum = minor(now.earned()) + minor(now.deferred()) + minor(now.givenUp());
        if (sum != invoiced || now.earned().isNegative() || now.deferred().isNegative() || now.givenUp().isNegative()) {
            broken.accept("of " + invoiced + " invoiced, in minor units, there is " + now);
        }
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}
