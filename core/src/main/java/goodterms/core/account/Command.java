package goodterms.core.account;

import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Link;
import goodterms.core.identity.Membership;
import goodterms.core.identity.Signal;
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
public sealed interface Command
        permits CaseCommand,
                ContentCommand,
                Command.AddPerson,
                Command.SetNotices,
                Command.AnnounceTerms,
                Command.AcceptTerms,
                Command.RemovePerson,
                Command.Subscribe,
                Command.ChangeCard,
                Command.Cancel,
                Command.EndAccount,
                Command.AskForOwner,
                Command.WithdrawCancellation,
                Command.ReactivateTrial,
                Command.ChangePlan,
                Command.ChangeQuantity,
                Command.WithdrawChange,
                Command.Pause,
                Command.Resume,
                Command.RecordActivity,
                Command.RecordUsage,
                Command.ContactSupport,
                Command.PaymentResult,
                Command.NumberDocument,
                Command.ChangeBillingDetails,
                Command.ClaimCoupon,
                Command.SetCustomPrice,
                Command.VoidInvoice,
                Command.Stopping,
                Command.RefundResult,
                Command.SettleRefund,
                Command.ReportDispute,
                Command.ReportSignals,
                Command.SuspectRepeat {

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

    /** Reports signs of who the people of the account are, hashed by the shell under the company's secret. */
    record ReportSignals(List<Signal> signals) implements Command {

        public ReportSignals {
            signals = List.copyOf(signals);
        }
    }

    /** Reports that the account is linked with others that had a trial before. */
    record SuspectRepeat(List<Link> links) implements Command {

        public SuspectRepeat {
            links = List.copyOf(links);
        }
    }

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

    /** Keeps an account from being used, or lets it go on. */
    sealed interface Stopping extends Command {}

    /**
     * Keeps an account from being used because the company's rules were broken.
     *
     * @param cites the words of the terms it rests on
     */
    record Suspend(Actor by, String because, Optional<String> cites) implements Stopping {}

    /** Lets an account that the company suspended go on. */
    record Restore(Actor by, String because) implements Stopping {}

    /**
     * Freezes an account by hand, which accuses nobody: it can't be used, nothing is charged, and nothing runs out.
     *
     * @param cites the words of the terms it rests on
     */
    record Freeze(Actor by, String because, Optional<String> cites) implements Stopping {}

    /** Lifts a freeze by hand, and no suspension. */
    record Unfreeze(Actor by, String because) implements Stopping {}

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
