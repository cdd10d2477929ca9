package goodterms.core.account;

import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What can be asked of a request, by whoever made it or by the staff who look at it. */
public sealed interface CaseCommand extends Command {

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
            implements CaseCommand {

        /** Asked by nobody but who gives the command. */
        public RequestRefund(
                Actor by, Channel channel, Optional<PaymentId> payment, PaymentKind kind, RefundReason reason) {
            this(by, channel, payment, kind, reason, Optional.empty());
        }
    }

    /** Writes down what a person found out; the case is then decided again. */
    record RecordFinding(Actor by, CaseId caseId, CaseFinding finding) implements CaseCommand {}

    /** Gives something on a case that is left to a person. */
    record Grant(Actor by, CaseId caseId, Optional<Money> refund, Optional<Money> credit, String because)
            implements CaseCommand {}

    /** Gives nothing on a case that is left to a person. */
    record Decline(Actor by, CaseId caseId, String because) implements CaseCommand {}

    /** Gives what somebody else has proposed. */
    record ApproveGrant(Actor by, CaseId caseId) implements CaseCommand {}

    /** Doesn't give what somebody else has proposed; the case stays open. */
    record RejectGrant(Actor by, CaseId caseId, String because) implements CaseCommand {}

    /** Opens a declined case again. */
    record ReopenCase(Actor by, CaseId caseId, String because) implements CaseCommand {}

    /** No longer asks for what a case is about. */
    record WithdrawRequest(Actor by, CaseId caseId) implements CaseCommand {}

    /** Answers whoever asked. */
    record AnswerCase(Actor by, CaseId caseId, String text) implements CaseCommand {}

    /**
     * Writes down what was looked at to verify a case.
     *
     * @param lookedAt when; now where empty
     */
    record RecordEvidence(Actor by, CaseId caseId, EvidenceKind kind, Optional<Instant> lookedAt, String found)
            implements CaseCommand {}

    /** Says who of the staff sees to a case. */
    record AssignCase(Actor by, CaseId caseId, String to) implements CaseCommand {}

    /** Writes down something about a case that customers don't see. */
    record NoteCase(Actor by, CaseId caseId, String text) implements CaseCommand {}

    /** Marks the account's trial as a repetition of another under another name, or as none. */
    record MarkRepeatTrial(Actor by, RepeatTrial repeatTrial, String because) implements CaseCommand {}
}
