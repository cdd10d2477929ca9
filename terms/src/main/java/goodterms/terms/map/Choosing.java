package goodterms.terms.map;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Reading;
import goodterms.terms.facts.Facts;
import goodterms.terms.proof.Reads;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which maps there are of some versions of a page, and which of them tells most. */
public final class Choosing {

    private final Question question;
    private final List<Rules> versions;

    /** @param versions rules that all answer the question; the first is compared with the last */
    public Choosing(Question question, List<Rules> versions) {
        this.question = question;
        this.versions = List.copyOf(versions);
    }

    /** What can vary from left to right: the time since the charge, where the question knows a charge. */
    public List<Axis> across() {
        return question.fact("charged_at").isPresent() ? List.of(new Axis.SinceCharge()) : down();
    }

    /** What can vary from top to bottom: what clauses read, and what never moves together with time. */
    public List<Axis> down() {
        boolean timed = question.fact("charged_at").isPresent();
        List<Axis> axes = new ArrayList<>();
        read().stream()
                .filter(fact -> !timed || isApart(fact))
                .filter(fact -> fact.type().kind() != Kind.MOMENT)
                .filter(fact -> timed || new Axis.OfFact(fact).isListed())
                .map(Axis.OfFact::new)
                .forEach(axes::add);
        givable().stream().map(Axis.Given::new).forEach(axes::add);
        return List.copyOf(axes);
    }

    /** What a map leaves as it is and somebody may choose: what is yes or no, or one of a list. */
    public List<Axis> fixed(Axis x, Axis y) {
        return down().stream()
                .filter(Axis::isListed)
                .filter(axis -> !axis.equals(x) && !axis.equals(y))
                .toList();
    }

    /** The values that an axis of listed values can have on a map. */
    public List<Long> values(Axis axis) {
        return Stops.of(axis, versions, Stops.FEW);
    }

    private Set<Fact> read() {
        return versions.stream()
                .flatMap(rules -> Reads.of(rules.clauses()).stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparingInt(Fact::slot))));
    }

    private Set<String> givable() {
        Set<String> clauses = new TreeSet<>();
        versions.forEach(rules -> clauses.addAll(Reads.givenBefore(rules.clauses())));
        return clauses;
    }

    /** Whether no comparison mixes a fact with one that time moves, so that borders run straight. */
    private boolean isApart(Fact fact) {
        if (Scene.MOVED.contains(fact.name())) {
            return false;
        }
        if (new Axis.OfFact(fact).isListed()) {
            return true;
        }
        Set<String> moving = fact.name().equals("charged") ? Set.of("unused_value") : Set.of();
        return comparisons()
                .noneMatch(it -> reads(it, moving) || (reads(it, Set.of(fact.name())) && reads(it, Scene.MOVED)));
    }

    private Stream<Expression> comparisons() {
        return Stops.conditions(versions).flatMap(Reading::within).filter(Comparison.class::isInstance);
    }

    private static boolean reads(Expression expression, Set<String> facts) {
        return Reading.facts(expression).stream().map(Fact::name).anyMatch(facts::contains);
    }

    /**
     * The view that tells most: first where the versions differ, then how many clauses are seen.
     *
     * @param chosen what somebody has chosen already: values by the names of facts
     */
    public Optional<Viewpoint> best(String output, Optional<String> x, Optional<String> y, Map<String, Long> chosen) {
        List<Map<String, Long>> cases = new ArrayList<>(List.of(chosen));
        clauses().values().forEach(clause -> cases.add(fitting(clause, output, chosen)));
        Optional<Viewpoint> best = Optional.empty();
        int worth = -1;
        for (Axis across : named(across(), x)) {
            for (Axis down : named(down(), y)) {
                for (Map<String, Long> fixed : across.equals(down) ? List.<Map<String, Long>>of() : cases) {
                    Viewpoint view = new Viewpoint(output, across, down, fixed);
                    int its = OutcomeMap.glance(question, versions, view).worth();
                    if (its > worth) {
                        worth = its;
                        best = Optional.of(view);
                    }
                }
            }
        }
        return best;
    }

    private static List<Axis> named(List<Axis> axes, Optional<String> name) {
        List<Axis> found = axes.stream()
                .filter(axis -> name.filter(axis.name()::equals).isPresent())
                .toList();
        return found.isEmpty() ? axes : found;
    }

    /** Values with which as many conditions of a clause hold as can be, sooner or later after the charge. */
    private Map<String, Long> fitting(Clause clause, String output, Map<String, Long> chosen) {
        Axis x = across().getFirst();
        Set<String> read = Reads.of(List.of(clause)).stream().map(Fact::name).collect(Collectors.toSet());
        Map<String, Long> fixed = new TreeMap<>(chosen);
        for (Axis axis : down()) {
            if (read.contains(axis.name()) && !chosen.containsKey(axis.name()) && !axis.equals(x)) {
                long most = -1;
                for (long value : values(axis)) {
                    long holding = holding(clause, new Viewpoint(output, x, axis, fixed), value);
                    if (holding > most) {
                        most = holding;
                        fixed.put(axis.name(), value);
                    }
                }
            }
        }
        return fixed;
    }

    private long holding(Clause clause, Viewpoint view, long value) {
        Map<String, Long> others = new TreeMap<>(view.fixed());
        others.remove(view.y().name());
        Scene scene = new Scene(question, versions, new Viewpoint(view.output(), view.x(), view.y(), others));
        List<Facts> cases =
                values(view.x()).stream().map(x -> scene.at(x, value)).toList();
        return clause.conditions().stream()
                .filter(condition -> cases.stream().anyMatch(it -> Rules.value(condition.expression(), it) == 1))
                .count();
    }

    /** The clauses of all versions, each once by its id, the last version's first. */
    public Map<String, Clause> clauses() {
        return versions.reversed().stream()
                .flatMap(rules -> rules.clauses().stream())
                .collect(Collectors.toMap(Clause::id, clause -> clause, (last, _) -> last, LinkedHashMap::new));
    }
}
