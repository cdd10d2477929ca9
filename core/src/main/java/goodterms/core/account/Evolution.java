package goodterms.core.account;

import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.PeopleEvent.PersonAdded;
import goodterms.core.account.PeopleEvent.PersonRemoved;
import goodterms.core.account.PeopleEvent.RepeatTrialMarked;
import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Interval;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Meter;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Requester;
import goodterms.core.notice.Mailbox;
import goodterms.core.notice.Reminders;
import goodterms.core.payment.PaymentId;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Count;
import goodterms.core.usage.Metering;
import goodterms.core.usage.Topic;
import goodterms.terms.clause.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What each family of events changes. */
final class Evolution {

    private Evolution() {}

    static Account after(Account account, PeopleEvent event) {
        Standing standing = account.standing();
        Standing past = switch (event) {
            case RepeatTrialMarked it -> standing.marked(it.repeatTrial());
            case PeopleEvent.RepeatTrialSuspected _ -> standing.marked(RepeatTrial.SUSPECTED);
            case AccountOpened _,
                    PersonAdded _,
                    PersonRemoved _,
                    PeopleEvent.SignalsRecorded _,
                    PeopleEvent.OwnersAsked _,
                    PeopleEvent.NoticesChosen _ -> standing;
        };
        return account.with(account.people().after(event)).with(past).with(mailbox(account.mailbox(), event));
    }

    private static Mailbox mailbox(Mailbox mailbox, PeopleEvent event) {
        return switch (event) {
            case PeopleEvent.NoticesChosen it -> mailbox.with(it.email(), Set.copyOf(it.off()));
            case PersonRemoved it -> mailbox.without(it.email());
            case AccountOpened _,
                    PersonAdded _,
                    RepeatTrialMarked _,
                    PeopleEvent.RepeatTrialSuspected _,
                    PeopleEvent.SignalsRecorded _,
                    PeopleEvent.OwnersAsked _ -> mailbox;
        };
    }

    static Account after(Account account, SubscriptionEvent event) {
        Subscription subscription = SubscriptionEvolution.after(account, event);
        return account.with(subscription)
                .with(begins(event) ? account.content().begun() : account.content())
                .with(billing(account, event))
                .with(account.use().after(event))
                .with(standing(account.standing(), event))
                .with(account.metering().counting(usageFrom(account, subscription)));
    }

    static Account after(Account account, InvoiceEvent event) {
        Account billed = account.with(BillingEvolution.after(account.billing(), event));
        return event instanceof InvoiceEvent.BillingDetailsChanged it
                ? billed.with(account.profile().billedTo(it.details()))
                : billed;
    }

    static Account after(Account account, PaymentEvent event) {
        return account.with(BillingEvolution.after(
                        account.billing(), event, id -> account.desk().about(id).isPresent()))
                .with(desk(account.desk(), event));
    }

    static Account after(Account account, RefundEvent event) {
        return account.with(BillingEvolution.after(account.billing(), event)).with(desk(account.desk(), event));
    }

    /** A case remembers what it gave. */
    private static Desk desk(Desk desk, PaymentEvent event) {
        return event instanceof PaymentEvent.Credited it
                ? desk.giving(it.caseId(), given -> given.crediting(it.amount()))
                : desk;
    }

    private static Desk desk(Desk desk, RefundEvent event) {
        return switch (event) {
            case RefundEvent.RefundOrdered it -> desk.giving(it.caseId(), given -> given.refunding(it.amount()));
            // What was paid without an order, before there were orders, was ordered by it.
            case RefundEvent.Refunded it
            when it.refund().isEmpty() -> desk.giving(it.caseId(), given -> given.refunding(it.amount()));
            case RefundEvent.Refunded _,
                    RefundEvent.RefundRetried _,
                    RefundEvent.RefundFailed _,
                    RefundEvent.RefundSettled _ -> desk;
        };
    }

    static Account after(Account account, DeskEvent event) {
        return account.with(
                event instanceof DeskEvent.InquiryOpened it
                        ? account.desk().asked(it, account.people().knows(it.customer()))
                        : account.desk().after(event));
    }

    static Account after(Account account, ReminderEvent event) {
        Reminders reminders = account.reminders();
        return account.with(
                switch (event) {
                    case ReminderEvent.RemindersSet it ->
                        reminders.by(
                                new Reminders(it.trial(), it.renewal(), it.idle(), it.idleWarning(), Optional.empty()));
                    case ReminderEvent.TrialEndingSoon it -> reminders.telling(it.ends());
                    case ReminderEvent.RenewalUpcoming it -> reminders.telling(it.renews());
                    case ReminderEvent.InactivityWarned it -> reminders.telling(it.endsAt());
                });
    }

    static Account after(Account account, UseEvent event) {
        Billing billing = account.billing();
        Standing standing = account.standing();
        if (event instanceof UseEvent.SupportContacted it
                && it.about() != Topic.OTHER
                && account.people().requester(it.by()) != Requester.STRANGER) {
            billing = billing.changingLatest(payment -> payment.contacted(it.at()));
            standing = it.about() == Topic.CANCELLATION ? standing.askedToCancel(it.at()) : standing;
        }
        return account.with(billing).with(account.use().after(event)).with(standing);
    }

    static Account after(Account account, MeteringEvent event) {
        return account.with(
                switch (event) {
                    case MeteringEvent.UsageRecorded it -> counted(account.metering(), it);
                    case MeteringEvent.UsageWarned it ->
                        account.metering().warned(it.meter(), new Count.Warned(it.limit(), it.from()));
                    case MeteringEvent.UsagePeriodClosed it ->
                        account.metering().closed(it.overage());
                    case MeteringEvent.OverageBilled it -> account.metering().billed(it.overage());
                });
    }

    private static Metering counted(Metering metering, MeteringEvent.UsageRecorded it) {
        Optional<Count> before = Optional.ofNullable(metering.counts().get(it.meter()));
        boolean stands = it.kind() == Meter.Kind.LEVEL;
        long most = Math.max(it.total(), stands ? it.quantity() : 0);
        Count count = new Count(
                stands,
                it.total(),
                before.map(known -> Math.max(known.most(), most)).orElse(most),
                before.map(known -> known.atLeast(it.limit())).orElse(it.limit()),
                before.map(Count::billed).orElse(0L),
                it.asOf(),
                before.flatMap(Count::warned).filter(warned -> !stands || it.total() >= warned.from()));
        return metering.counted(it.at(), it.meter(), count, it.reports());
    }

    static Account after(Account account, AgreementEvent event) {
        Billing billing = account.billing();
        if (event instanceof AgreementEvent.TermsAccepted it && it.refunds().isPresent()) {
            for (PaymentId payment : it.payments()) {
                billing = billing.changing(
                        payment, paid -> paid.judgedBy(it.refunds().get()));
            }
        }
        return account.with(billing).with(account.agreement().after(event));
    }

    static Account after(Account account, CaseEvent event) {
        Billing billing = account.billing();
        Standing standing = account.standing();
        if (event instanceof CaseEvent.GivenOnce it) {
            if (it.scope() == Scope.PAYMENT) {
                billing = billing.changing(it.payment(), payment -> payment.given(it.clause()));
            } else {
                standing = standing.given(it.clause(), it.scope() == Scope.ACCOUNT);
            }
        }
        return account.with(billing).with(standing).with(account.desk().after(event));
    }

    /** What usage periods are counted from: the first paid period or, before there is one, the start of what runs. */
    static Optional<Anchor> usageFrom(Account account, Subscription subscription) {
        ZoneId zone = account.profile().zone();
        return switch (subscription) {
            case Subscription.None _, Subscription.Ended _ -> Optional.empty();
            // Where periods are counted anew from the end of the running one, so is usage, but from then.
            case Subscription.Active it
            when it.anchor().first().isAfter(it.period().from()) ->
                account.metering().cycle().map(Metering.Cycle::anchor);
            case Subscription.Active it -> Optional.of(monthly(it.anchor().first(), zone));
            case Subscription.Paused it -> usageFrom(account, it.before());
            case Subscription.PastDue it -> usageFrom(account, it.before());
            case Subscription.Suspended it -> usageFrom(account, it.before());
            case Subscription.Frozen it -> usageFrom(account, it.before());
            case Subscription.Ending it -> usageFrom(account, it.before());
            case Subscription.Trialing _, Subscription.TrialSuspended _, Subscription.OnHold _, Subscription.Free _ ->
                Optional.of(
                        monthly(((Subscription.Current) subscription).contract().madeAt(), zone));
        };
    }

    private static Anchor monthly(Instant first, ZoneId zone) {
        return new Anchor(first, zone, Interval.MONTH);
    }

    private static boolean begins(SubscriptionEvent event) {
        return event instanceof SubscriptionEvent.TrialStarted
                || event instanceof SubscriptionEvent.SubscriptionStarted
                || event instanceof SubscriptionEvent.FreePlanStarted;
    }

    private static Billing billing(Account account, SubscriptionEvent event) {
        Billing billing = account.billing();
        return switch (event) {
            case SubscriptionEvent.AccessRestored it
            when startsAnew(account.subscription(), it) ->
                billing.latestPays(new Period(0, it.periodStarts(), it.periodEnds()));
            case SubscriptionEvent.SubscriptionEnded _, SubscriptionEvent.FreePlanStarted _ -> billing.idle();
            case SubscriptionEvent _ -> billing;
        };
    }

    private static boolean startsAnew(Subscription before, SubscriptionEvent.AccessRestored it) {
        return switch (before) {
            case Subscription.Suspended on -> !on.before().period().from().equals(it.periodStarts());
            case Subscription.Frozen on -> !on.before().period().from().equals(it.periodStarts());
            case Subscription _ -> false;
        };
    }

    private static Standing standing(Standing standing, SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionEvent.TrialStarted it -> standing.begun(it.subscription(), true);
            case SubscriptionEvent.SubscriptionStarted it -> standing.begun(it.subscription(), false);
            case SubscriptionEvent.FreePlanStarted it -> standing.begun(it.subscription(), false);
            case SubscriptionEvent.CancellationAccepted it -> standing.cancelled(Optional.of(it.at()));
            case SubscriptionEvent.CancellationWithdrawn _, SubscriptionEvent.TrialReactivated _ ->
                standing.cancelled(Optional.empty());
            case SubscriptionEvent.TrialConverted _,
                    SubscriptionEvent.TrialExpired _,
                    SubscriptionEvent.TrialSuspended _,
                    SubscriptionEvent.SubscriptionRenewed _,
                    SubscriptionEvent.FeaturesStarted _,
                    SubscriptionEvent.FeaturesEnded _,
                    SubscriptionEvent.EndAnnounced _,
                    SubscriptionEvent.FellPastDue _,
                    SubscriptionEvent.CaughtUp _,
                    SubscriptionEvent.AccessSuspended _,
                    SubscriptionEvent.AccountFrozen _,
                    SubscriptionEvent.AccessRestored _,
                    SubscriptionEvent.SubscriptionEnded _ -> standing;
        };
    }
}
