package goodterms.core.account;

import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.identity.AccountId;
import goodterms.core.payment.Payment;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The unit of consistency: everything rules need to know of one customer, and nothing of the history they no longer need.
 *
 * @param lastEventAt when something last happened; time never runs backwards from it
 */
public record Account(
        AccountId id,
        Profile profile,
        People people,
        Subscription subscription,
        Billing billing,
        Use use,
        Standing standing,
        Desk desk,
        Instant lastEventAt) {

    /** A new account. */
    public static Account of(AccountOpened event) {
        Profile profile = new Profile(
                event.companyName(), event.zone(), event.country(), event.consumer(), event.currency(), event.at());
        return new Account(
                event.account(),
                profile,
                People.of(event.owner()),
                new Subscription.None(),
                Billing.none(profile.nothing()),
                Use.NONE,
                Standing.NEW,
                Desk.EMPTY,
                event.at());
    }

    /**
     * The account that these events made.
     *
     * @throws IllegalArgumentException if the first is not the opening of an account
     */
    public static Account replay(List<Event> events) {
        if (!(events.getFirst() instanceof AccountOpened opened)) {
            throw new IllegalArgumentException("an account starts by being opened, not with " + events.getFirst());
        }
        Account account = of(opened);
        for (Event event : events.subList(1, events.size())) {
            account = account.after(event);
        }
        return account;
    }

    /** The account as this event leaves it. Never refuses: what happened has happened. */
    public Account after(Event event) {
        return switch (event) {
            case AccountOpened it -> of(it);
            case PeopleEvent it -> Evolution.after(this, it);
            case SubscriptionEvent it -> Evolution.after(this, it);
            case PaymentEvent it -> Evolution.after(this, it);
            case UseEvent it -> Evolution.after(this, it);
            case CaseEvent it -> Evolution.after(this, it);
        };
    }

    /** The clauses that have given what they give only once, as far as a payment is concerned. */
    public Set<String> givenBefore(Payment payment) {
        Set<String> given = new TreeSet<>(payment.given());
        given.addAll(standing.givenToAccount());
        if (payment.contract().number() == standing.subscriptions()) {
            given.addAll(standing.givenToSubscription());
        }
        return given;
    }

    /** When time alone will next make something happen, if ever. */
    public Optional<Instant> nextDue() {
        return Due.of(this).map(Due::at);
    }

    Account with(Subscription other, Billing money, Use usage, Standing past, Desk cases, Instant at) {
        return new Account(id, profile, people, other, money, usage, past, cases, at);
    }

    Account with(People others, Standing past, Instant at) {
        return new Account(id, profile, others, subscription, billing, use, past, desk, at);
    }
}
