package goodterms.core.figures;

import goodterms.core.account.CaseEvent.Ground;
import goodterms.core.account.CaseEvent.PartDecided;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.Credited;
import goodterms.core.account.RefundEvent.RefundOrdered;
import goodterms.core.account.RefundEvent.Refunded;
import goodterms.core.cases.CaseId;
import goodterms.core.catalog.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Money that a customer was given back, and the clause it rests on.
 *
 * @param at when it was ordered or credited
 * @param clause none where no page was asked, such as when the company ended a subscription itself
 */
public record GivenBack(Instant at, Kind kind, CaseId caseId, Money amount, Optional<Citation> clause) {

    /** The way it goes. */
    public enum Kind {
        /** The way it came. */
        REFUND,
        /** To the account, for later invoices. */
        CREDIT
    }

    /** All that was given back, in order. */
    public static List<GivenBack> of(List<Event> journal) {
        Map<CaseId, Map<String, Citation>> grounds = new HashMap<>();
        List<GivenBack> given = new ArrayList<>();
        for (Event event : journal) {
            switch (event) {
                case RefundDecided it -> {
                    for (Ground ground : it.grounds()) {
                        put(grounds, it.caseId(), ground.output(), ground.clause());
                    }
                }
                case PartDecided it -> put(grounds, it.caseId(), it.output(), it.clause());
                case RefundOrdered it -> given.add(of(it.at(), Kind.REFUND, it.caseId(), it.amount(), grounds));
                case Refunded it
                when it.refund().isEmpty() -> given.add(of(it.at(), Kind.REFUND, it.caseId(), it.amount(), grounds));
                case Credited it -> given.add(of(it.at(), Kind.CREDIT, it.caseId(), it.amount(), grounds));
                case Event _ -> {}
            }
        }
        return List.copyOf(given);
    }

    private static void put(Map<CaseId, Map<String, Citation>> grounds, CaseId caseId, String output, Citation clause) {
        grounds.computeIfAbsent(caseId, _ -> new HashMap<>()).put(output, clause);
    }

    private static GivenBack of(
            Instant at, Kind kind, CaseId caseId, Money amount, Map<CaseId, Map<String, Citation>> grounds) {
        String output = kind == Kind.REFUND ? "refund" : "credit";
        Optional<Citation> clause =
                Optional.ofNullable(grounds.getOrDefault(caseId, Map.of()).get(output));
        return new GivenBack(at, kind, caseId, amount, clause);
    }
}
