package goodterms.core.account;

import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.identity.AccountId;
import goodterms.core.notice.Mailbox;
import goodterms.core.notice.Reminders;
import goodterms.core.payment.Payment;
import goodterms.core.retention.Content;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Metering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The unit of consistency: everything rules need to know of one customer, and nothing of the history they no longer need.
 *
 * @param metering what was used of what is counted
 * @param content what the company's product holds for the customer, or what became of it
 * @param mailbox what the customer wants to be written about
 * @param agreement which terms the customer has accepted
 * @param reminders how long ahead the customer is told of what comes
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
        Reminders reminders,
        Instant lastEventAt) {

    /** A new account. */
    public static Account of(AccountOpened event) {
        Profile profile = new Profile(
                event.companyName(),
                event.zone(),
                event.country(),
                event.consumer(),
                event.currency(),
                event.at(),
                Optional.empty());
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
                Content.KEPT,
                Mailbox.EVERYTHING,
                Agreement.opened(event.at()),
                Reminders.ASSUMED,
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
            case ChangeEvent it -> ChangeEvolution.after(this, it);
            case InvoiceEvent it -> Evolution.after(this, it);
            case PaymentEvent it -> Evolution.after(this, it);
            case ReminderEvent it -> Evolution.after(this, it);
            case RefundEvent it -> Evolution.after(this, it);
            case DisputeEvent it -> with(BillingEvolution.after(billing, it));
            case SuspensionEvent it -> SuspensionEvolution.after(this, it);
            case UseEvent it -> Evolution.after(this, it);
            case MeteringEvent it -> Evolution.after(this, it);
            case CaseEvent it -> Evolution.after(this, it);
            case RetentionEvent it -> RetentionEvolution.after(this, it);
            case AgreementEvent it -> Evolution.after(this, it);
            case DeskEvent it -> Evolution.after(this, it);
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

    Account with(Profile other) {
        return changed(it -> it.profile = other);
    }

    Account with(People other) {
        return changed(it -> it.people = other);
    }

    Account with(Subscription other) {
        return changed(it -> it.subscription = other);
    }

    Account with(Billing other) {
        return changed(it -> it.billing = other);
    }

    Account with(Use other) {
        return changed(it -> it.use = other);
    }

    Account with(Standing other) {
        return changed(it -> it.standing = other);
    }

    Account with(Desk other) {
        return changed(it -> it.desk = other);
    }

    Account with(Metering other) {
        return changed(it -> it.metering = other);
    }

    Account with(Content other) {
        return changed(it -> it.content = other);
    }

    Account with(Mailbox other) {
        return changed(it -> it.mailbox = other);
    }

    Account with(Agreement other) {
        return changed(it -> it.agreement = other);
    }

    Account with(Reminders other) {
        return changed(it -> it.reminders = other);
    }

    /** The same account with nothing left that says who its people are. */
    Account forgettingPeople() {
        return with(profile.forgetting())
                .with(People.NOBODY)
                .with(billing.with(Optional.empty()))
                .with(desk.forgettingPeople())
                .with(Mailbox.EVERYTHING);
    }

    private Account at(Instant moment) {
        return changed(it -> it.lastEventAt = moment);
    }

    private Account changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.account();
    }

    /** An account while one of its parts is exchanged. */
    private static final class Copy {

        private final AccountId id;
        private Profile profile;
        private People people;
        private Subscription subscription;
        private Billing billing;
        private Use use;
        private Standing standing;
        private Desk desk;
        private Metering metering;
        private Content content;
        private Mailbox mailbox;
        private Agreement agreement;
        private Reminders reminders;
        private Instant lastEventAt;

        Copy(Account from) {
            id = from.id;
            profile = from.profile;
            people = from.people;
            subscription = from.subscription;
            billing = from.billing;
            use = from.use;
            standing = from.standing;
            desk = from.desk;
            metering = from.metering;
            content = from.content;
            mailbox = from.mailbox;
            agreement = from.agreement;
            reminders = from.reminders;
            lastEventAt = from.lastEventAt;
        }

        Account account() {
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
                    reminders,
                    lastEventAt);
        }
    }
}
