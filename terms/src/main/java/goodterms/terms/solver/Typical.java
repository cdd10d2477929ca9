package goodterms.terms.solver;

import goodterms.terms.facts.Facts;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.Comparator;
import java.util.List;

/** The case a person pictures first: 29.00 charged at midnight, asked ten hours later, and nothing else special. */
public final class Typical {

    /** 2026-11-01T00:00Z. */
    private static final long MIDNIGHT = 1_793_491_200L;

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final long FORTNIGHT = 14 * DAY;

    /** What others are told relative to comes first, and simple things before measured ones. */
    private static final Comparator<Fact> ORDER = Comparator.comparingInt(
                    (Fact fact) -> rank(fact.type().kind()))
            .thenComparing(fact -> !fact.name().equals("charged_at"))
            .thenComparingInt(Fact::slot);

    private Typical() {}

    /** The facts of a question in the order in which their values are chosen. */
    public static List<Fact> order(Question question) {
        return question.facts().stream().sorted(ORDER).toList();
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case TRUTH -> 0;
            case WORD -> 1;
            case COUNT, PERCENT, MONEY -> 2;
            case MOMENT -> 3;
            case LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT -> 4;
        };
    }

    /** The value pictured first for a fact, given those chosen before it; within its range. */
    public static long value(Fact fact, Facts chosen) {
        return Math.clamp(unbounded(fact, chosen), fact.least(), fact.most());
    }

    private static long unbounded(Fact fact, Facts chosen) {
        long charged = at("charged_at", MIDNIGHT, chosen);
        long asked = at("asked_at", MIDNIGHT + 10 * HOUR, chosen);
        return switch (fact.name()) {
            case "charged" -> 29_00;
            case "unused_value" -> 14_00;
            case "charged_at", "contract_made_at" -> charged;
            case "asked_at" -> charged + 10 * HOUR;
            case "last_active", "contacted_support_at" -> asked;
            case "cancelled_at" -> charged + (asked - charged) / 2;
            case "paid_until" -> asked + FORTNIGHT;
            case "calendar_days_since_charge" -> Math.floorDiv(asked - charged, DAY);
            case "country" -> fact.type().words().indexOf("US");
            default -> 0;
        };
    }

    private static long at(String name, long otherwise, Facts chosen) {
        return chosen.question()
                .fact(name)
                .filter(chosen::knows)
                .map(chosen::raw)
                .orElse(otherwise);
    }
}
