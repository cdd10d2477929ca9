package goodterms.core.account;

import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.identity.AccountId;
import goodterms.core.notice.Mailbox;
import goodterms.core.payment.Payment;
import goodterms.core.retention.Content;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Metering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The unit of consistency: everything rules need to know of one customer, and nothing of the history they no longer need.
 *
 * @param metering what was used of what is counted
 * @param content what the company's product holds for the customer, or what became of it
 * @param mailbox what the customer wants to be written about
 * @param agreement which terms the customer has accepted
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
        Metering metering,
        Content content,
        Mailbox mailbox,
        Agreement agreement,
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
                Metering.NONE,
                new Content.Kept(),
                Mailbox.EVERYTHING,
                Agreement.NONE,
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
        Account changed = switch (event) {
            case AccountOpened it -> of(it);
            case PeopleEvent it -> Evolution.after(this, it);
            case SubscriptionEvent it -> Evolution.after(this, it);
            case PaymentEvent it -> Evolution.after(this, it);
            case UseEvent it -> Evolution.after(this, it);
            case CaseEvent it -> Evolution.after(this, it);
        };
        return changed.at(event.at());
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

    Account with(People other) {
        return new Account(
                id,
                profile,
                other,
                subscription,
                billing,
                use,
                standing,
                desk,
                metering,
                content,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Subscription other) {
        return new Account(
                id,
                profile,
                people,
                other,
                billing,
                use,
                standing,
                desk,
                metering,
                content,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Billing other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                other,
                use,
                standing,
                desk,
                metering,
                content,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Use other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                other,
                standing,
                desk,
                metering,
                content,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Standing other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                use,
                other,
                desk,
                metering,
                content,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Desk other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                use,
                standing,
                other,
                metering,
                content,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Metering other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                use,
                standing,
                desk,
                other,
                content,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Content other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                use,
                standing,
                desk,
                metering,
                other,
                mailbox,
                agreement,
                lastEventAt);
    }

    Account with(Mailbox other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                use,
                standing,
                desk,
                metering,
                content,
                other,
                agreement,
                lastEventAt);
    }

    Account with(Agreement other) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                use,
                standing,
                desk,
                metering,
                content,
                mailbox,
                other,
                lastEventAt);
    }

    /** The same account, to which something last happened at that moment. */
    Account at(Instant moment) {
        return new Account(
                id,
                profile,
                people,
                subscription,
                billing,
                use,
                standing,
                desk,
                metering,
                content,
                mailbox,
                agreement,
                moment);
    }
}
