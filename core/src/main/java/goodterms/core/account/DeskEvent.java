package goodterms.core.account;

import goodterms.core.cases.CaseId;
import goodterms.core.cases.Evidence;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.usage.Topic;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What people at the desk see of a request: messages, clocks, evidence, and who sees to it. */
public sealed interface DeskEvent extends Event {

    CaseId caseId();

    /**
     * Somebody asked support something that a person must answer.
     *
     * @param customer the address of who asked
     * @param by who wrote it down: the customer, or somebody of the staff who received it
     */
    record InquiryOpened(
            Instant at,
            CaseId caseId,
            Topic about,
            @Personal String customer,
            Actor by,
            @Personal String text) implements DeskEvent {}

    /** Somebody added to a question that nobody has answered yet. */
    record MessageAdded(
            Instant at, CaseId caseId, Actor by, @Personal String text) implements DeskEvent {}

    /** By when a person will have answered, counted in business hours. */
    record ReplyPromised(Instant at, CaseId caseId, Instant target, Instant limit) implements DeskEvent {}

    /** Nobody has answered within the time the company aims at. */
    record ReplyTargetMissed(Instant at, CaseId caseId) implements DeskEvent {}

    /** Nobody has answered within the time the company promises. */
    record ReplyLimitMissed(Instant at, CaseId caseId) implements DeskEvent {}

    /**
     * A person answered; a question is closed by it, a request for money back goes on.
     *
     * @param customer who had asked the question; empty where money was asked for, which concerns all owners
     */
    record CaseAnswered(
            Instant at,
            CaseId caseId,
            @Personal Optional<String> customer,
            Actor by,
            @Personal String text) implements DeskEvent {}

    /** A person looked at something to verify the case. */
    record EvidenceRecorded(Instant at, CaseId caseId, Evidence evidence) implements DeskEvent {}

    /** Somebody of the staff sees to it. */
    record CaseAssigned(Instant at, CaseId caseId, String to, Actor by) implements DeskEvent {}

    /** Somebody of the staff wrote something down that customers don't see. */
    record CaseNoted(
            Instant at, CaseId caseId, Actor by, @Personal String text) implements DeskEvent {}

    /** The customer no longer asks for it. */
    record RequestWithdrawn(Instant at, CaseId caseId, Actor by) implements DeskEvent {}

    /** A declined case is looked at once more. */
    record CaseReopened(
            Instant at, CaseId caseId, Actor by, @Personal String because) implements DeskEvent {}

    /** A grant above what one person may give alone waits for a second one. */
    record GrantProposed(
            Instant at,
            CaseId caseId,
            Money refund,
            Money credit,
            Actor by,
            @Personal String because) implements DeskEvent {}

    /** A second person did not agree to a grant; the case stays open. */
    record GrantRejected(
            Instant at, CaseId caseId, Actor by, @Personal String because) implements DeskEvent {}

    /** A grant no longer waits for a second person, because the case is not what it was. */
    record ProposalWithdrawn(Instant at, CaseId caseId) implements DeskEvent {}
}
