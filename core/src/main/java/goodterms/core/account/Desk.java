package goodterms.core.account;

import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.payment.PaymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The requests of an account that wait for a person.
 *
 * @param open the oldest first
 * @param last the number of the latest request, whether a person ever saw it or not
 */
public record Desk(List<Case> open, int last) {

    /** Nothing was ever asked. */
    public static final Desk EMPTY = new Desk(List.of(), 0);

    public Desk {
        open = List.copyOf(open);
    }

    /** The open case of that number. */
    public Optional<Case> open(CaseId id) {
        return open.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The open case about a payment. */
    public Optional<Case> about(PaymentId payment) {
        return open.stream().filter(it -> it.payment().equals(payment)).findFirst();
    }

    Desk after(CaseEvent event) {
        return switch (event) {
            case CaseEvent.RefundRequested it -> new Desk(open, it.caseId().number());
            case CaseEvent.UnusedReturned it -> new Desk(open, it.caseId().number());
            case CaseEvent.CaseOpened it -> without(it.caseId()).with(opened(it));
            case CaseEvent.CaseGranted it -> without(it.caseId());
            case CaseEvent.CaseDeclined it -> without(it.caseId());
            case CaseEvent.CaseSettled it -> without(it.caseId());
            case CaseEvent.CaseClosedByDispute it -> without(it.caseId());
            case CaseEvent.FindingRecorded _, CaseEvent.RefundDecided _, CaseEvent.Referred _, CaseEvent.GivenOnce _ ->
                this;
        };
    }

    private Case opened(CaseEvent.CaseOpened it) {
        return new Case(
                it.caseId(),
                it.at(),
                it.payment(),
                it.role(),
                it.upTo(),
                it.creditUpTo(),
                it.asks(),
                it.once(),
                it.facts());
    }

    private Desk with(Case another) {
        List<Case> more = new ArrayList<>(open);
        more.add(another);
        return new Desk(more, last);
    }

    private Desk without(CaseId id) {
        return new Desk(open.stream().filter(it -> !it.id().equals(id)).toList(), last);
    }
}
