package goodterms.terms.map;

import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.proof.Reads;
import goodterms.terms.solver.Typical;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The case that a map walks over. As time passes since the charge, the request and the first message to support come later
 * together, midnights pass, and what is left of the time that was paid for is worth less.
 */
final class Scene {

    /** What moves as time passes since the charge. */
    static final Set<String> MOVED = Set.of(
            "asked_at",
            "contacted_support_at",
            "calendar_days_since_charge",
            "last_active",
            "cancelled_at",
            "unused_value");

    private static final long DAY = 86_400;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;

    private final Question question;
    private final List<Fact> order;
    private final Set<String> givable;
    private final Viewpoint view;

    Scene(Question question, List<Rules> versions, Viewpoint view) {
        this.question = question;
        this.order = Typical.order(question);
        this.view = view;
        this.givable = new TreeSet<>();
        versions.forEach(rules -> givable.addAll(Reads.givenBefore(rules.clauses())));
    }

    /** The case at a place of the map. */
    Facts at(long x, long y) {
        Map<String, Long> fixed =
                view.with(view.x().name(), x).with(view.y().name(), y).fixed();
        Facts facts = Facts.none(question);
        for (String clause : givable) {
            if (fixed.getOrDefault(new Axis.Given(clause).name(), 0L) == 1) {
                facts = facts.more().given(clause).build();
            }
        }
        for (Fact fact : order) {
            if (exists(fact, facts)) {
                long value = fixed.containsKey(fact.name()) ? fixed.get(fact.name()) : value(fact, facts, fixed);
                facts = facts.more()
                        .set(fact, Math.clamp(value, fact.least(), fact.most()))
                        .build();
            }
        }
        return facts;
    }

    private boolean exists(Fact fact, Facts chosen) {
        return fact.guard()
                .flatMap(question::fact)
                .map(guard -> chosen.raw(guard) == 1)
                .orElse(true);
    }

    private long value(Fact fact, Facts chosen, Map<String, Long> fixed) {
        Long since = fixed.get(Axis.SinceCharge.NAME);
        if (since != null && fact.name().equals("asked_at")) {
            return raw("charged_at", chosen) + since;
        }
        if (since != null && fact.name().equals("unused_value")) {
            long charged = raw("charged", chosen);
            long period = raw("interval", chosen) == 0 ? MONTH : YEAR;
            // Whole numbers in the order that can't overflow: ten billion times a year is below 2^63.
            return charged / period * Math.max(0, period - since)
                    + charged % period * Math.max(0, period - since) / period;
        }
        return switch (fact.name()) {
            case "cancellation_on_record" -> raw("cancelled", chosen);
            case "ever_used" -> raw("used_since_charge", chosen);
            default -> Typical.value(fact, chosen);
        };
    }

    private long raw(String name, Facts chosen) {
        return question.fact(name).map(chosen::raw).orElse(0L);
    }
}
