package goodterms.core.account;

import goodterms.core.cases.CaseFacts;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Evidence;
import goodterms.core.cases.Once;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import goodterms.core.subscription.UnusedTime;
import goodterms.terms.clause.PageId;
import goodterms.terms.clause.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What happened to a request for money back; every request has a number, whether a person sees it or not. */
public sealed interface CaseEvent extends Event {

    CaseId caseId();

    /**
     * Somebody asked for money back.
     *
     * @param payment empty where a third party took it
     * @param by who asked, or who of the staff wrote it down
     * @param customer who asked, where staff wrote it down for them
     */
    record RefundRequested(
            Instant at,
            CaseId caseId,
            Optional<PaymentId> payment,
            PaymentKind kind,
            RefundReason reason,
            Actor by,
            Channel channel,
            @Personal Optional<String> customer)
            implements CaseEvent {}

    /**
     * The page was asked and answered every part of the question.
     *
     * @param refund what is refunded at once
     * @param upTo the most that a person may refund
     * @param credit what is credited at once
     * @param creditUpTo the most that a person may credit
     * @param referTo who must be asked instead
     * @param decidedBy the role of that person
     * @param clause the clause the answer rests on: who to ask instead, or what is given, or why nothing is
     * @param grounds the clause that decided each output
     * @param page the version that was asked
     * @param facts what it was decided on
     * @param evidence what was looked at, in the account's records and by people
     */
    record RefundDecided(
            Instant at,
            CaseId caseId,
            Optional<PaymentId> payment,
            Money refund,
            Money upTo,
            Money credit,
            Money creditUpTo,
            Optional<String> referTo,
            Optional<String> decidedBy,
            Citation clause,
            List<Ground> grounds,
            PageId page,
            CaseFacts facts,
            List<Evidence> evidence)
            implements CaseEvent {

        public RefundDecided {
            grounds = List.copyOf(grounds);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The page answered one part of the question while another waits for a person: what is owed of it is given at once.
     *
     * @param output the part: {@code refund} or {@code credit}
     * @param owed what the page owes of it
     * @param clause the clause that decided it
     */
    record PartDecided(
            Instant at,
            CaseId caseId,
            PaymentId payment,
            String output,
            Money owed,
            Citation clause,
            PageId page,
            CaseFacts facts,
            List<Evidence> evidence)
            implements CaseEvent {

        public PartDecided {
            evidence = List.copyOf(evidence);
        }
    }

    /** Which clause decided one output. */
    record Ground(String output, Citation clause) {}

    /**
     * The company ended a subscription before what was paid for was over, and gives back the rest.
     *
     * @param amount the share of the payment that lies after the end, less what was given back before
     */
    record UnusedReturned(Instant at, CaseId caseId, PaymentId payment, UnusedTime how, Money amount)
            implements CaseEvent {}

    /** A third party holds the money and must be asked. */
    record Referred(Instant at, CaseId caseId, String to, Citation clause) implements CaseEvent {}

    /**
     * A clause gave what it gives only once within its scope.
     *
     * @param payment the payment it gave it for
     */
    record GivenOnce(Instant at, CaseId caseId, String clause, Scope scope, PaymentId payment) implements CaseEvent {}

    /**
     * A person must decide.
     *
     * @param role who; empty for anybody of the staff who finds out what is asked
     * @param asks the facts to be found out first
     * @param once the clauses that will have given what they give only once, if it is granted
     */
    record CaseOpened(
            Instant at,
            CaseId caseId,
            PaymentId payment,
            Optional<String> role,
            Money upTo,
            Money creditUpTo,
            List<String> asks,
            List<Once> once,
            CaseFacts facts)
            implements CaseEvent {

        public CaseOpened {
            asks = List.copyOf(asks);
            once = List.copyOf(once);
        }
    }

    /** A person found something out; the page is then asked again. */
    record FindingRecorded(Instant at, CaseId caseId, CaseFinding finding, Actor by) implements CaseEvent {}

    /**
     * A person gave something, within bounds.
     *
     * @param approvedBy the second person, where one was needed
     * @param evidence what people had looked at
     */
    record CaseGranted(
            Instant at,
            CaseId caseId,
            Money refund,
            Money credit,
            Actor by,
            @Personal String because,
            Optional<Actor> approvedBy,
            List<Evidence> evidence)
            implements CaseEvent {

        public CaseGranted {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A person gave nothing.
     *
     * @param evidence what people had looked at
     */
    record CaseDeclined(
            Instant at, CaseId caseId, Actor by, @Personal String because, List<Evidence> evidence)
            implements CaseEvent {

        public CaseDeclined {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The payment is contested at the customer's bank, which decides it now.
     *
     * @param dispute the processor's name for it
     */
    record CaseClosedByDispute(Instant at, CaseId caseId, String dispute) implements CaseEvent {}

    /** Nothing is left to a person: the page decided, or what was asked for was done. */
    record CaseSettled(Instant at, CaseId caseId) implements CaseEvent {}
}
