package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.Outcome;
import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Company;
import goodterms.core.invoice.Draft;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The next invoice of an account, as it will be issued if nothing changes until then. */
public final class Upcoming {

    private Upcoming() {}

    /**
     * The next invoice: found by letting pass the time that is paid for, or the trial, so that it holds whatever a renewal
     * would bill. None where nothing renews by itself, and while the processor has yet to answer for the last one.
     */
    public static Optional<InvoiceIssued> of(Account account, Context context) {
        return account.subscription() instanceof Subscription.Running running
                ? next(account, context, running.paidUntil())
                : Optional.empty();
    }

    /**
     * What the next period will cost with tax, less what a coupon takes off: as the next invoice says, or where that can't
     * be known before the processor has answered, as the contract stands.
     */
    public static Optional<Money> cost(Account account, Context context) {
        return of(account, context).map(InvoiceIssued::total).or(() -> price(account, context.company()));
    }

    /** What a further period costs as the contract stands, with tax and less what a coupon takes off. */
    static Optional<Money> price(Account account, Company company) {
        return account.subscription() instanceof Subscription.Running running
                ? Optional.of(price(account, company, running))
                : Optional.empty();
    }

    private static Money price(Account account, Company company, Subscription.Running running) {
        Contract contract = running.coming();
        Period next = new Anchor(running.paidUntil(), account.profile().zone(), contract.interval()).period(0);
        Draft draft = new Draft(contract, Invoicing.charges(contract, next), next, false);
        return Invoicing.bill(account, company, draft).total();
    }

    private static Optional<InvoiceIssued> next(Account account, Context context, Instant until) {
        Account later = account;
        for (Optional<Instant> due = later.nextDue();
                due.isPresent() && !due.get().isAfter(until);
                due = later.nextDue()) {
            List<Event> events = events(Life.advance(later, context.at(latest(due.get(), later.lastEventAt()))));
            Optional<InvoiceIssued> invoice = events.stream()
                    .filter(InvoiceIssued.class::isInstance)
                    .map(InvoiceIssued.class::cast)
                    .findFirst();
            if (invoice.isPresent()) {
                return invoice;
            }
            for (Event event : events) {
                later = later.after(event);
            }
        }
        return Optional.empty();
    }

    private static List<Event> events(Outcome outcome) {
        return outcome instanceof Outcome.Accepted it ? it.events() : List.of();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
