package goodterms.core.figures;

import goodterms.core.account.CaseEvent.PartDecided;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.Credited;
import goodterms.core.account.RefundEvent.RefundOrdered;
import goodterms.core.account.RefundEvent.RefundSettled;
import goodterms.core.account.RefundEvent.Refunded;
import goodterms.core.cases.CaseId;
import goodterms.core.catalog.Citation;
import goodterms.core.payment.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** All that was given back, in order; what a lost dispute took instead is not. */
    public static List<GivenBack> of(List<Event> journal) {
        Reading reading = new Reading();
        journal.forEach(reading::happened);
        return List.copyOf(reading.given);
    }

    private GivenBack less(Money settled) {
        return new GivenBack(at, kind, caseId, amount.minus(settled), clause);
    }

    /** What was given back so far. */
    private static final class Reading {

        private final Map<CaseId, Map<String, Citation>> grounds = new HashMap<>();
        private final Map<RefundId, GivenBack> ordered = new HashMap<>();
        private final List<GivenBack> given = new ArrayList<>();

        void happened(Event event) {
            switch (event) {
                case RefundDecided it ->
                    it.grounds().forEach(ground -> put(it.caseId(), ground.output(), ground.clause()));
                case PartDecided it -> put(it.caseId(), it.output(), it.clause());
                case RefundOrdered it -> {
                    GivenBack order = of(it.at(), Kind.REFUND, it.caseId(), it.amount(), "refund");
                    ordered.put(it.refund(), order);
                    given.add(order);
                }
                case Refunded it
                when it.refund().isEmpty() -> given.add(of(it.at(), Kind.REFUND, it.caseId(), it.amount(), "refund"));
                case RefundSettled it -> settled(it);
                case Credited it -> given.add(of(it.at(), Kind.CREDIT, it.caseId(), it.amount(), "credit"));
                case Event _ -> {}
            }
        }

        /** What was ordered and did not go the way it came. */
        private void settled(RefundSettled it) {
            switch (it.how()) {
                case TRANSFERRED -> {}
                case CREDITED -> {
                    reduce(it.refund(), it.amount());
                    given.add(of(it.at(), Kind.CREDIT, it.caseId(), it.amount(), "refund"));
                }
                case DISPUTED -> reduce(it.refund(), it.amount());
            }
        }

        private void reduce(RefundId refund, Money settled) {
            GivenBack order = Objects.requireNonNull(ordered.get(refund));
            GivenBack rest = order.less(settled);
            ordered.put(refund, rest);
            int place = given.indexOf(order);
            if (rest.amount().isZero()) {
                given.remove(place);
            } else {
                given.set(place, rest);
            }
        }

        private void put(CaseId caseId, String output, Citation clause) {
            grounds.computeIfAbsent(caseId, _ -> new HashMap<>()).put(output, clause);
        }

        private GivenBack of(Instant at, Kind kind, CaseId caseId, Money amount, String output) {
            Optional<Citation> clause =
                    Optional.ofNullable(grounds.getOrDefault(caseId, Map.of()).get(output));
            return new GivenBack(at, kind, caseId, amount, clause);
        }
    }
}
