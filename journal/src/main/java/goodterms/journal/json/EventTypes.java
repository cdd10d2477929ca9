package goodterms.journal.json;

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
import java.util.Map;
import java.util.Set;

/**
 * The written name and version of every event. What is written stays: a class may be renamed here, a name never.
 *
 * <p>A change of fields takes a new version: its line here names it, and below stands how the old one becomes it:
 * {@code NAMES.old("invoice-issued.1", "invoice-issued.2", fields -> …)}. The old one's sample is never edited; what it is
 * written as now stands in {@code samples/forward} (made by a run with {@code -Dapprove=true}).
 */
public final class EventTypes {

    private static final WrittenNames NAMES = new WrittenNames();

    static {
        name("account-opened.1", PeopleEvent.AccountOpened.class);
        name("person-added.1", PeopleEvent.PersonAdded.class);
        name("person-removed.1", PeopleEvent.PersonRemoved.class);
        name("notices-chosen.1", PeopleEvent.NoticesChosen.class);
        name("repeat-trial-marked.1", PeopleEvent.RepeatTrialMarked.class);
        name("signals-recorded.1", PeopleEvent.SignalsRecorded.class);
        name("repeat-trial-suspected.1", PeopleEvent.RepeatTrialSuspected.class);
        name("owners-asked.1", PeopleEvent.OwnersAsked.class);

        name("trial-started.1", SubscriptionEvent.TrialStarted.class);
        name("trial-converted.1", SubscriptionEvent.TrialConverted.class);
        name("trial-expired.1", SubscriptionEvent.TrialExpired.class);
        name("trial-suspended.1", SubscriptionEvent.TrialSuspended.class);
        name("trial-reactivated.1", SubscriptionEvent.TrialReactivated.class);
        name("subscription-started.1", SubscriptionEvent.SubscriptionStarted.class);
        name("free-plan-started.1", SubscriptionEvent.FreePlanStarted.class);
        name("subscription-renewed.1", SubscriptionEvent.SubscriptionRenewed.class);
        name("cancellation-accepted.1", SubscriptionEvent.CancellationAccepted.class);
        name("end-announced.1", SubscriptionEvent.EndAnnounced.class);
        name("cancellation-withdrawn.1", SubscriptionEvent.CancellationWithdrawn.class);
        name("features-started.1", SubscriptionEvent.FeaturesStarted.class);
        name("features-ended.1", SubscriptionEvent.FeaturesEnded.class);
        name("fell-past-due.1", SubscriptionEvent.FellPastDue.class);
        name("caught-up.1", SubscriptionEvent.CaughtUp.class);
        name("access-suspended.1", SubscriptionEvent.AccessSuspended.class);
        name("account-frozen.1", SubscriptionEvent.AccountFrozen.class);
        name("access-restored.1", SubscriptionEvent.AccessRestored.class);
        name("subscription-ended.1", SubscriptionEvent.SubscriptionEnded.class);

        name("change-scheduled.1", ChangeEvent.ChangeScheduled.class);
        name("change-withdrawn.1", ChangeEvent.ChangeWithdrawn.class);
        name("change-dropped.1", ChangeEvent.ChangeDropped.class);
        name("change-made.1", ChangeEvent.ChangeMade.class);
        name("subscription-paused.1", ChangeEvent.SubscriptionPaused.class);
        name("subscription-resumed.1", ChangeEvent.SubscriptionResumed.class);

        name("card-changed.2", PaymentEvent.CardChanged.class);
        name("payment-attempted.2", PaymentEvent.PaymentAttempted.class);
        name("payment-succeeded.1", PaymentEvent.PaymentSucceeded.class);
        name("payment-failed.1", PaymentEvent.PaymentFailed.class);
        name("credited.1", PaymentEvent.Credited.class);

        name("invoice-issued.2", InvoiceEvent.InvoiceIssued.class);
        name("invoice-voided.1", InvoiceEvent.InvoiceVoided.class);
        name("invoice-written-off.1", InvoiceEvent.InvoiceWrittenOff.class);
        name("credit-note-issued.1", InvoiceEvent.CreditNoteIssued.class);
        name("document-numbered.1", InvoiceEvent.DocumentNumbered.class);
        name("billing-details-changed.1", InvoiceEvent.BillingDetailsChanged.class);
        name("coupon-claimed.1", InvoiceEvent.CouponClaimed.class);
        name("custom-price-set.1", InvoiceEvent.CustomPriceSet.class);
        name("reminders-set.1", ReminderEvent.RemindersSet.class);
        name("trial-ending-soon.1", ReminderEvent.TrialEndingSoon.class);
        name("renewal-upcoming.1", ReminderEvent.RenewalUpcoming.class);
        name("inactivity-warned.1", ReminderEvent.InactivityWarned.class);

        name("refund-ordered.1", RefundEvent.RefundOrdered.class);
        name("refund-retried.1", RefundEvent.RefundRetried.class);
        name("refunded.2", RefundEvent.Refunded.class);
        name("refund-failed.1", RefundEvent.RefundFailed.class);
        name("refund-settled.1", RefundEvent.RefundSettled.class);

        name("dispute-opened.1", DisputeEvent.DisputeOpened.class);
        name("dispute-won.1", DisputeEvent.DisputeWon.class);
        name("dispute-lost.1", DisputeEvent.DisputeLost.class);

        name("account-suspended.1", SuspensionEvent.AccountSuspended.class);
        name("suspension-lifted.1", SuspensionEvent.SuspensionLifted.class);

        name("activity-recorded.1", UseEvent.ActivityRecorded.class);
        name("support-contacted.1", UseEvent.SupportContacted.class);

        name("usage-recorded.1", MeteringEvent.UsageRecorded.class);
        name("usage-warned.1", MeteringEvent.UsageWarned.class);
        name("usage-period-closed.1", MeteringEvent.UsagePeriodClosed.class);
        name("overage-billed.1", MeteringEvent.OverageBilled.class);

        name("terms-announced.1", AgreementEvent.TermsAnnounced.class);
        name("terms-accepted.1", AgreementEvent.TermsAccepted.class);

        name("refund-requested.2", CaseEvent.RefundRequested.class);
        name("refund-decided.2", CaseEvent.RefundDecided.class);
        name("part-decided.1", CaseEvent.PartDecided.class);
        name("referred.1", CaseEvent.Referred.class);
        name("unused-returned.1", CaseEvent.UnusedReturned.class);
        name("given-once.1", CaseEvent.GivenOnce.class);
        name("case-opened.1", CaseEvent.CaseOpened.class);
        name("finding-recorded.1", CaseEvent.FindingRecorded.class);
        name("case-granted.2", CaseEvent.CaseGranted.class);
        name("case-declined.2", CaseEvent.CaseDeclined.class);
        name("case-settled.1", CaseEvent.CaseSettled.class);
        name("case-closed-by-dispute.1", CaseEvent.CaseClosedByDispute.class);

        name("deletion-scheduled.1", RetentionEvent.DeletionScheduled.class);
        name("deletion-called-off.1", RetentionEvent.DeletionCalledOff.class);
        name("deletion-asked.1", RetentionEvent.DeletionAsked.class);
        name("deletion-overdue.1", RetentionEvent.DeletionOverdue.class);
        name("content-deleted.1", RetentionEvent.ContentDeleted.class);
        name("content-key-destroyed.1", RetentionEvent.ContentKeyDestroyed.class);
        name("people-forgotten.1", RetentionEvent.PeopleForgotten.class);
        name("deletion-certified.1", RetentionEvent.DeletionCertified.class);
        name("export-asked.1", RetentionEvent.ExportAsked.class);
        name("export-ready.1", RetentionEvent.ExportReady.class);

        name("inquiry-opened.1", DeskEvent.InquiryOpened.class);
        name("message-added.1", DeskEvent.MessageAdded.class);
        name("reply-promised.1", DeskEvent.ReplyPromised.class);
        name("reply-target-missed.1", DeskEvent.ReplyTargetMissed.class);
        name("reply-limit-missed.1", DeskEvent.ReplyLimitMissed.class);
        name("case-answered.1", DeskEvent.CaseAnswered.class);
        name("evidence-recorded.1", DeskEvent.EvidenceRecorded.class);
        name("case-assigned.1", DeskEvent.CaseAssigned.class);
        name("case-noted.1", DeskEvent.CaseNoted.class);
        name("request-withdrawn.1", DeskEvent.RequestWithdrawn.class);
        name("case-reopened.1", DeskEvent.CaseReopened.class);
        name("grant-proposed.1", DeskEvent.GrantProposed.class);
        name("grant-rejected.1", DeskEvent.GrantRejected.class);
        name("proposal-withdrawn.1", DeskEvent.ProposalWithdrawn.class);

        NAMES.old("refund-requested.1", "refund-requested.2", OlderCases::forThemselves);
        NAMES.old("refund-decided.1", "refund-decided.2", OlderCases::withoutEvidence);
        NAMES.old("case-granted.1", "case-granted.2", OlderCases::withoutEvidence);
        NAMES.old("case-declined.1", "case-declined.2", OlderCases::withoutEvidence);
        // Cards had no expiry; what is not said of one is left out.
        NAMES.old("card-changed.1", "card-changed.2", fields -> fields);
        NAMES.old("payment-attempted.1", "payment-attempted.2", fields -> fields);
        NAMES.old("invoice-issued.1", "invoice-issued.2", OlderInvoices::withLines);
        // Without the refund it fulfils, it both ordered and paid: what it meant before refunds were ordered.
        NAMES.old("refunded.1", "refunded.2", fields -> fields);
    }

    private EventTypes() {}

    private static void name(String written, Class<? extends Event> type) {
        NAMES.name(written, type);
    }

    /** Every name that is written, with the record it stands for, in the order of the reference. */
    public static Map<String, Class<?>> all() {
        return NAMES.inUse();
    }

    /** The names that are read and never written any more. */
    static Set<String> older() {
        return NAMES.older();
    }

    static WrittenNames names() {
        return NAMES;
    }
}
