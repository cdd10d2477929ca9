package goodterms.core.life;

import goodterms.core.account.CaseEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.catalog.Citation;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What happens to a request, told to the customer.
 *
 * @param day how a moment is said
 * @param names what roles are called
 */
record TellingOfCases(Function<Instant, String> day, Labels names) {

    Optional<String> of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.RefundDecided it -> Optional.of(decided(it));
            case CaseEvent.PartDecided it ->
                Optional.of("A " + it.output() + " of " + it.owed() + " is due already: " + quote(it.clause()));
            case CaseEvent.Referred it -> Optional.of("Please ask " + it.to() + ": " + quote(it.clause()));
            case CaseEvent.CaseOpened it -> Optional.of("A person looks at it" + who(it) + ".");
            case CaseEvent.UnusedReturned it ->
                Optional.of(it.amount() + " of what was paid was for time that is left.");
            case CaseEvent.CaseGranted it -> Optional.of("Granted: " + it.because());
            case CaseEvent.CaseDeclined it -> Optional.of("Declined: " + it.because());
            case CaseEvent.CaseClosedByDispute _ ->
                Optional.of("Nobody looks at the request any more: your bank decides about the payment.");
            case CaseEvent.RefundRequested _,
                    CaseEvent.GivenOnce _,
                    CaseEvent.FindingRecorded _,
                    CaseEvent.CaseSettled _ -> Optional.empty();
        };
    }

    private String who(CaseEvent.CaseOpened it) {
        if (it.asks().isEmpty()) {
            return it.role().map(role -> ": the " + names.role(role)).orElse("");
        }
        List<String> asked = it.asks().stream()
                .flatMap(name -> Question.REFUND.fact(name).stream())
                .map(Fact::phrase)
                .toList();
        return ", for it has to be found out first: " + String.join(", ", asked);
    }

    Optional<String> of(DeskEvent event) {
        return switch (event) {
            case DeskEvent.InquiryOpened _ -> Optional.of("Your message has come in, and a person answers it.");
            case DeskEvent.MessageAdded _ -> Optional.of("What you wrote is added to your message.");
            case DeskEvent.ReplyPromised it ->
                Optional.of("You hear from a person by " + day.apply(it.target()) + ", and by " + day.apply(it.limit())
                        + " at the latest.");
            case DeskEvent.ReplyLimitMissed it ->
                Optional.of("We have not answered " + it.caseId() + " in the time we promise.");
            case DeskEvent.CaseAnswered it -> Optional.of(it.text());
            case DeskEvent.RequestWithdrawn it -> Optional.of(it.caseId() + " is withdrawn.");
            case DeskEvent.CaseReopened it -> Optional.of(it.caseId() + " is looked at once more.");
            case DeskEvent.ReplyTargetMissed _,
                    DeskEvent.EvidenceRecorded _,
                    DeskEvent.CaseAssigned _,
                    DeskEvent.CaseNoted _,
                    DeskEvent.GrantProposed _,
                    DeskEvent.GrantRejected _,
                    DeskEvent.ProposalWithdrawn _ -> Optional.empty();
        };
    }

    /** What the page answered. */
    String decided(CaseEvent.RefundDecided it) {
        String refund = "A refund of " + it.refund() + " is due";
        if (it.upTo().isGreaterThan(it.refund())) {
            refund = "A refund of up to " + it.upTo() + " is left to the "
                    + it.decidedBy().map(names::role).orElse("staff");
        } else if (it.refund().isZero()) {
            refund = "No refund is due";
        }
        return refund + credit(it) + ": " + quote(it.clause());
    }

    private String credit(CaseEvent.RefundDecided it) {
        Money credit = it.credit();
        if (it.creditUpTo().isGreaterThan(credit)) {
            String left = it.upTo().isGreaterThan(it.refund()) ? " to the " : " is left to the ";
            return ", and a credit of up to " + it.creditUpTo() + left
                    + it.decidedBy().map(names::role).orElse("staff");
        }
        return credit.isPositive() ? ", and a credit of " + credit : "";
    }

    /** The customer's own sentence. */
    static String quote(Citation clause) {
        return "“" + clause.words() + "” (" + clause.id() + ")";
    }
}
