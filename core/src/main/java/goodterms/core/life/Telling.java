package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.AgreementEvent;
import goodterms.core.account.CaseEvent;
import goodterms.core.account.ChangeEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.DisputeEvent;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.MeteringEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.PeopleEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.ReminderEvent;
import goodterms.core.account.RetentionEvent;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.SuspensionEvent;
import goodterms.core.account.UseEvent;
import goodterms.core.catalog.Company;
import goodterms.core.identity.Membership;
import goodterms.core.invoice.Item;
import goodterms.core.subscription.Subscription;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * What events mean to the customer, in plain sentences with amounts, dates in their zone, the names of what the company
 * offers, and the page's own words.
 */
public final class Telling {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    /** How what would be answered begins, if money were asked for. */
    static final String IF_ASKED = "If you asked for money back then: ";

    private final Company company;
    private final ZoneId zone;

    public Telling(Company company, ZoneId zone) {
        this.company = company;
        this.zone = zone;
    }

    /** The sentence for an event; none where it means nothing to the customer beyond the events around it. */
    public Optional<String> of(Event event) {
        return switch (event) {
            case PeopleEvent it -> people(it);
            case SubscriptionEvent it -> subscription(it);
            case ChangeEvent it -> Optional.of(Turns.tell(it, this::day, names(it)));
            case InvoiceEvent it -> Papers.tell(it, names(it));
            case PaymentEvent it -> payment(it);
            case ReminderEvent it -> reminder(it);
            case RefundEvent it -> Reversing.tell(it, this::day);
            case DisputeEvent it -> Reversing.tell(it);
            case SuspensionEvent it -> Optional.of(Stopping.tell(it, this::day));
            case RetentionEvent it -> new TellingOfContent(this).of(it);
            case UseEvent it -> use(it);
            case MeteringEvent it -> UsageWords.tell(it, names(it));
            case CaseEvent it -> cases(it).of(it);
            case DeskEvent it -> cases(it).of(it);
            case AgreementEvent it -> Optional.of(agreement(it));
        };
    }

    /**
     * What will happen by itself if nobody does anything.
     *
     * @param cost of the period to come, where there is one
     */
    Optional<String> next(Account account, Optional<Money> cost) {
        if (Stopping.holdsUp(account)) {
            return Optional.of("Meanwhile no period begins, and nothing new is charged.");
        }
        return switch (account.subscription()) {
            case Subscription.Trialing it ->
                Optional.of("The trial ends on " + day(it.ends()) + afterTrial(account, it, cost));
            case Subscription.Active it ->
                Optional.of("The next period begins on " + day(it.period().until()) + " and costs "
                        + money(cost.orElse(it.coming().perPeriod())) + ".");
            case Subscription.Paused it ->
                Optional.of("It goes on by itself on " + day(it.resumesAt()) + "; its period then ends on "
                        + day(it.resumed(it.resumesAt()).until()) + ".");
            case Subscription.Ending it ->
                Optional.of(ending(it, account.billing().owed()));
            case Subscription.TrialSuspended it ->
                Optional.of("Until " + day(it.until()) + " the trial can be taken up again.");
            case Subscription.OnHold it ->
                Optional.of("Unless a plan is taken up, the account is ended on " + day(it.endsAt()) + ".");
            case Subscription.PastDue it ->
                Optional.of(
                        "Unless it is paid, access stops on " + day(it.overdue().suspendsAt()) + ".");
            case Subscription.Suspended _, Subscription.Frozen _, Subscription.Free _, Subscription.None _ ->
                Optional.empty();
            case Subscription.Ended _ ->
                Optional.of(account.billing().owed())
                        .filter(Money::isPositive)
                        .map(owed -> "Nothing new is billed; " + money(owed) + " billed before is still asked for.");
        };
    }

    private String afterTrial(Account account, Subscription.Trialing trial, Optional<Money> cost) {
        Money price = cost.orElse(trial.coming().perPeriod());
        if (price.isZero()) {
            return "; after it, nothing is charged.";
        }
        return switch (TrialEnd.of(account, company.termsAt(trial.ends()))) {
            case BILLED -> "; after it, a period costs " + money(price) + ".";
            case HELD -> "; after it, nothing is charged, and access stops unless a plan is taken up.";
            case WITHOUT_CARD -> "; there is no card on file, so that nothing is charged after it, and access stops.";
        };
    }

    private String ending(Subscription.Ending it, Money owed) {
        if (owed.isZero()) {
            return "Nothing more is charged; access ends on " + day(it.ends()) + ".";
        }
        String billed = "Nothing new is billed; " + money(owed) + " billed before is still owed. ";
        return it.before() instanceof Subscription.PastDue late
                        && late.overdue().suspendsAt().isBefore(it.ends())
                ? billed + "Unless it is paid, access ends on "
                        + day(late.overdue().suspendsAt()) + ", else on " + day(it.ends()) + "."
                : billed + "Access ends on " + day(it.ends()) + ".";
    }

    private static Optional<String> people(PeopleEvent event) {
        return switch (event) {
            case PeopleEvent.AccountOpened it -> Optional.of("The account of " + it.owner() + " is open.");
            case PeopleEvent.PersonAdded it ->
                Optional.of(
                        it.email() + " is now " + (it.membership() == Membership.OWNER ? "an owner." : "a member."));
            case PeopleEvent.PersonRemoved it -> Optional.of(it.email() + " is no longer on the account.");
            case PeopleEvent.OwnersAsked it ->
                Optional.of(it.by().name() + " asks who owns this account; we have told them nothing.");
            case PeopleEvent.NoticesChosen it ->
                Optional.of(it.email() + " is written to about "
                        + (it.off().isEmpty()
                                ? "everything."
                                : "everything but "
                                        + it.off().stream().map(Words::of).collect(Collectors.joining(", ")) + "."));
            case PeopleEvent.SignalsRecorded _, PeopleEvent.RepeatTrialSuspected _, PeopleEvent.RepeatTrialMarked _ ->
                Optional.empty();
        };
    }

    private Optional<String> subscription(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionEvent.TrialStarted it ->
                Optional.of("A free trial of " + plan(it, it.plan()) + " begins and ends on " + day(it.ends()) + ".");
            case SubscriptionEvent.TrialConverted _ ->
                Optional.of("The trial is over and the paid subscription begins.");
            case SubscriptionEvent.TrialExpired _ -> Optional.of("The trial is over and the account is on hold.");
            case SubscriptionEvent.TrialSuspended _ -> Optional.of("The trial stops and access ends now.");
            case SubscriptionEvent.TrialReactivated it ->
                Optional.of("The trial goes on until " + day(it.ends()) + ".");
            case SubscriptionEvent.SubscriptionStarted it ->
                Optional.of("A period of " + plan(it, it.plan()) + " runs until " + day(it.periodEnds()) + ".");
            case SubscriptionEvent.FreePlanStarted it ->
                Optional.of("The free plan " + plan(it, it.plan()) + " begins.");
            case SubscriptionEvent.SubscriptionRenewed it ->
                Optional.of("The next period of " + plan(it, it.plan()) + " runs until " + day(it.periodEnds()) + ".");
            case SubscriptionEvent.CancellationAccepted it ->
                Optional.of("The subscription is cancelled and ends on " + day(it.ends()) + ": "
                        + TellingOfCases.quote(it.clause()));
            case SubscriptionEvent.EndAnnounced it -> Optional.of(announced(it));
            case SubscriptionEvent.CancellationWithdrawn _ ->
                Optional.of("The cancellation is withdrawn and the subscription goes on.");
            case SubscriptionEvent.FeaturesStarted it ->
                Optional.of("From now on: " + String.join(", ", names(it).features(it.features())) + ".");
            case SubscriptionEvent.FeaturesEnded it ->
                Optional.of(
                        "No longer from now on: " + String.join(", ", names(it).features(it.features())) + ": "
                                + TellingOfCases.quote(it.clause()));
            case SubscriptionEvent.FellPastDue it ->
                Optional.of("Payment is overdue; without it access stops on " + day(it.suspendsAt()) + ".");
            case SubscriptionEvent.CaughtUp _ -> Optional.of("Nothing is overdue any more.");
            case SubscriptionEvent.AccessSuspended _ -> Optional.of("Access stops because payment is overdue.");
            case SubscriptionEvent.AccountFrozen it ->
                Optional.of("The account is frozen and, without payment, ended on " + day(it.endsAt()) + ".");
            case SubscriptionEvent.AccessRestored it ->
                Optional.of("Access is back; the period paid for ends on " + day(it.periodEnds()) + ".");
            case SubscriptionEvent.SubscriptionEnded _ -> Optional.of("The subscription is over.");
        };
    }

    private String announced(SubscriptionEvent.EndAnnounced it) {
        String unused = switch (it.unused()) {
            case KEPT -> "";
            case CREDITED -> " What is paid for and lies after that becomes credit.";
            case REFUNDED -> " What is paid for and lies after that is refunded.";
        };
        return "We end this account: " + it.because() + ". Nothing new is billed; access ends on " + day(it.ends())
                + "." + unused + " " + TellingOfCases.quote(it.clause());
    }

    private Optional<String> payment(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.CardChanged it ->
                Optional.of("The card ending in " + it.card().lastFour() + " is charged from now on.");
            case PaymentEvent.PaymentAttempted it -> Optional.of(money(it.amount()) + " is charged.");
            case PaymentEvent.PaymentSucceeded it -> Optional.of(money(it.amount()) + " has been paid.");
            case PaymentEvent.PaymentFailed it ->
                Optional.of("A charge of " + money(it.amount()) + " failed"
                        + it.nextAttempt()
                                .map(at -> " and is tried again on " + day(at))
                                .orElse("") + ".");
            case PaymentEvent.Credited it -> Optional.of(money(it.amount()) + " is set off against later invoices.");
        };
    }

    private Optional<String> reminder(ReminderEvent event) {
        return switch (event) {
            case ReminderEvent.RemindersSet _ -> Optional.empty();
            case ReminderEvent.TrialEndingSoon it ->
                Optional.of("The trial of " + plan(it, it.plan()) + " ends on " + day(it.ends()) + "; "
                        + then(it.amount()));
            case ReminderEvent.RenewalUpcoming it ->
                Optional.of("The next year of " + plan(it, it.plan()) + " begins on " + day(it.renews()) + "; "
                        + then(it.amount()));
            case ReminderEvent.InactivityWarned it ->
                Optional.of("Nobody uses this account. Unless somebody does, it is ended on " + day(it.endsAt()) + ".");
        };
    }

    private static String then(Optional<Money> amount) {
        return amount.map(due -> money(due) + " will be charged then.").orElse("nothing will be charged then.");
    }

    private static Optional<String> use(UseEvent event) {
        return switch (event) {
            case UseEvent.ActivityRecorded it ->
                Optional.of("Recorded: " + Words.of(it.activity()).replace('-', ' ') + ".");
            case UseEvent.SupportContacted _ -> Optional.empty();
        };
    }

    private String agreement(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.TermsAnnounced it ->
                "Our terms change on " + day(it.inForce()) + ": "
                        + it.pages().stream().map(PageId::page).collect(Collectors.joining(", ")) + ".";
            case AgreementEvent.TermsAccepted it ->
                switch (it.how()) {
                    case CLICK -> "The terms in force since " + day(it.inForce()) + " are accepted.";
                    case CONTINUED_USE ->
                        "By going on, the terms in force since " + day(it.inForce()) + " are accepted.";
                };
        };
    }

    /** What the page would answer if money were asked for. */
    String ifAsked(CaseEvent.RefundDecided answer) {
        return IF_ASKED + cases(answer).decided(answer);
    }

    private TellingOfCases cases(Event event) {
        return new TellingOfCases(this::day, names(event));
    }

    /** What everything was called when that happened. */
    private Labels names(Event event) {
        return new Labels(company, event.at());
    }

    private String plan(Event event, String id) {
        return names(event).of(Item.plan(id));
    }

    static String money(Money amount) {
        return amount.toString();
    }

    String day(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }
}
