package goodterms.core.account;

import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.Document;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.notice.NoticeKind;
import goodterms.core.payment.Card;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.RefundId;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.UnusedTime;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.core.usage.UsageReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What can be asked of an account; the answer is events or one refusal. */
public sealed interface Command {

    /** Its name in stories and logs: {@code request-refund}. */
    default String name() {
        return Naming.of(getClass());
    }

    /** Makes somebody an owner or a member. */
    record AddPerson(Actor by, String email, Membership membership) implements Command {}

    /** Chooses what one doesn't want to be written about oneself: exactly these kinds. */
    record SetNotices(Actor by, List<NoticeKind> off) implements Command {

        public SetNotices {
            off = List.copyOf(off);
        }
    }

    /** Tells the customer of a new version of the terms; the shell gives it when {@code Agreeing} says so. */
    record AnnounceTerms() implements Command {}

    /** Accepts the version of the terms that is in force. */
    record AcceptTerms(Actor by) implements Command {}

    /** Takes somebody off the account. */
    record RemovePerson(Actor by, String email) implements Command {}

    /**
     * Takes a plan.
     *
     * @param card the card to charge; the one on file where empty
     * @param skipTrial whether to pay at once though a trial is offered
     */
    record Subscribe(Actor by, String plan, Interval interval, Optional<Card> card, boolean skipTrial)
            implements Command {}

    /** Charges another card from here on, and at once what is overdue. */
    record ChangeCard(Actor by, Card card) implements Command {}

    /**
     * Ends the subscription as the page says.
     *
     * @param now whether the customer gives up what the page would still leave them
     * @param companyName what the asker says the account is called
     * @param email the address the asker says the account has
     */
    record Cancel(Actor by, Channel channel, boolean now, Optional<String> companyName, Optional<String> email)
            implements Command {}

    /**
     * Ends the account in the company's name, no sooner than its page allows.
     *
     * @param cause why; never {@link EndCause#CANCELLED}, which is the customer's
     * @param because the reason in words
     * @param noticeDays how many calendar days access goes on at least
     * @param unused what becomes of time that is paid for and lies after the end
     */
    record EndAccount(Actor by, EndCause cause, String because, int noticeDays, UnusedTime unused) implements Command {

        /** @throws IllegalArgumentException if the cause is the customer's, or notice is to be given backwards */
        public EndAccount {
            if (cause == EndCause.CANCELLED || noticeDays < 0) {
                throw new IllegalArgumentException(cause + " with notice of " + noticeDays + " days");
            }
        }
    }

    /** Asks who the owners are; they are written to, and the asker is told nothing. */
    record AskForOwner(Actor by) implements Command {}

    /** Asks for a copy of what the product holds. */
    record ExportContent(Actor by) implements Command {}

    /**
     * What the product answers to that.
     *
     * @param link where the owner finds the copy, until it expires
     */
    record ExportReady(int export, String link, Instant expires) implements Command {}

    /**
     * Changes one's mind while content can still be brought back: takes back the cancellation, takes up the trial, or
     * subscribes again to the same plan, paid at once with the card on file.
     */
    record RestoreContent(Actor by) implements Command {}

    /**
     * The product confirms a deletion.
     *
     * @param evidence what it gives as proof
     */
    record ContentDeleted(int deletion, String evidence) implements Command {}

    /** Forgets who the people of the account are, at once, and deletes what the product holds. */
    record Erase(Actor by, String because) implements Command {}

    /** Takes a cancellation back before it takes effect. */
    record WithdrawCancellation(Actor by) implements Command {}

    /** Takes up a cancelled trial with the days that remain. */
    record ReactivateTrial(Actor by) implements Command {}

    /**
     * Takes another plan, or the same by another interval.
     *
     * @param plan the one there is where empty
     * @param interval the one there is where empty
     */
    record ChangePlan(Actor by, Optional<String> plan, Optional<Interval> interval) implements Command {}

    /** Takes so many of an add-on altogether; none if 0. */
    record ChangeQuantity(Actor by, String addOn, int quantity) implements Command {}

    /** Takes back a change that waits for the end of the period. */
    record WithdrawChange(Actor by) implements Command {}

    /**
     * Lets the subscription stand still.
     *
     * @param resumes when it goes on by itself; as late as the company's pages offer where empty
     */
    record Pause(Actor by, Optional<Instant> resumes) implements Command {}

    /** Goes on before a pause is over. */
    record Resume(Actor by) implements Command {}

    /** Reports what the product saw. */
    record RecordActivity(Activity activity, boolean acknowledged) implements Command {}

    /** Reports what was used of what the company counts: all of it, or nothing if one report is refused. */
    record RecordUsage(List<UsageReport> reports) implements Command {

        public RecordUsage {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Reports a message to support.
     *
     * @param customer who wrote it, where staff report it for them
     * @param text what a person must answer; left out, it was answered on the spot
     */
    record ContactSupport(Actor by, Topic about, Optional<String> customer, Optional<String> text) implements Command {

        /** A message that was answered on the spot. */
        public ContactSupport(Actor by, Topic about) {
            this(by, about, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Asks for money back.
     *
     * @param payment the last one where empty; none where {@code kind} is external
     * @param customer who asks, where staff write it down for them
     */
    record RequestRefund(
            Actor by,
            Channel channel,
            Optional<PaymentId> payment,
            PaymentKind kind,
            RefundReason reason,
            Optional<String> customer)
            implements Command {

        /** Asked by nobody but who gives the command. */
        public RequestRefund(
                Actor by, Channel channel, Optional<PaymentId> payment, PaymentKind kind, RefundReason reason) {
            this(by, channel, payment, kind, reason, Optional.empty());
        }
    }

    /** Writes down what a person found out; the case is then decided again. */
    record RecordFinding(Actor by, CaseId caseId, CaseFinding finding) implements Command {}

    /** Gives something on a case that is left to a person. */
    record Grant(Actor by, CaseId caseId, Optional<Money> refund, Optional<Money> credit, String because)
            implements Command {}

    /** Gives nothing on a case that is left to a person. */
    record Decline(Actor by, CaseId caseId, String because) implements Command {}

    /** Gives what somebody else has proposed. */
    record ApproveGrant(Actor by, CaseId caseId) implements Command {}

    /** Doesn't give what somebody else has proposed; the case stays open. */
    record RejectGrant(Actor by, CaseId caseId, String because) implements Command {}

    /** Opens a declined case again. */
    record ReopenCase(Actor by, CaseId caseId, String because) implements Command {}

    /** No longer asks for what a case is about. */
    record WithdrawRequest(Actor by, CaseId caseId) implements Command {}

    /** Answers whoever asked. */
    record AnswerCase(Actor by, CaseId caseId, String text) implements Command {}

    /**
     * Writes down what was looked at to verify a case.
     *
     * @param lookedAt when; now where empty
     */
    record RecordEvidence(Actor by, CaseId caseId, EvidenceKind kind, Optional<Instant> lookedAt, String found)
            implements Command {}

    /** Says who of the staff sees to a case. */
    record AssignCase(Actor by, CaseId caseId, String to) implements Command {}

    /** Writes down something about a case that customers don't see. */
    record NoteCase(Actor by, CaseId caseId, String text) implements Command {}

    /** Marks the account's trial as a repetition of another under another name, or as none. */
    record MarkRepeatTrial(Actor by, RepeatTrial repeatTrial, String because) implements Command {}

    /** What the processor answered to an attempt. */
    record PaymentResult(PaymentId payment, int attempt, ChargeResult result) implements Command {}

    /** The number the company gives an invoice or a credit note. */
    record NumberDocument(Document document, long number) implements Command {}

    /** Makes invoices out to somebody else from here on. */
    record ChangeBillingDetails(Actor by, BillingDetails details) implements Command {}

    /** Claims a coupon, for the next invoices. */
    record ClaimCoupon(Actor by, String coupon) implements Command {}

    /** Gives one account a price of its own, from the next invoice or subscription on. */
    record SetCustomPrice(Actor by, CustomPrice price, String because) implements Command {}

    /** Cancels an invoice that nobody has paid. */
    record VoidInvoice(Actor by, InvoiceId invoice, String because) implements Command {}
    /**
     * Keeps an account from being used because the company's rules were broken.
     *
     * @param cites the words of the terms it rests on
     */
    record Suspend(Actor by, String because, Optional<String> cites) implements Command {}

    /** Lets an account that the company suspended go on. */
    record Restore(Actor by, String because) implements Command {}

    /** What the processor answered when it was asked to pay back. */
    record RefundResult(RefundId refund, int attempt, PayBackResult result) implements Command {}

    /**
     * Sees to a refund that failed.
     *
     * @param because the reason, or how it was transferred
     */
    record SettleRefund(Actor by, RefundId refund, How how, String because) implements Command {

        /** What a person does about it. */
        public enum How {
            /** Have the processor asked once more. */
            AGAIN,
            TRANSFERRED,
            CREDITED
        }
    }

    /**
     * What the processor says of a dispute. It tells the whole dispute each time, so that no news is lost on the way.
     *
     * @param dispute the processor's name for it
     * @param amount what it takes
     * @param answerBy until when evidence can be sent
     */
    record ReportDispute(
            PaymentId payment,
            String dispute,
            Money amount,
            DisputeReason reason,
            Instant answerBy,
            DisputeStatus status)
            implements Command {}
}
