package goodterms.terms.map;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Reading;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The values of an axis at which it is worth looking: those that clauses compare with, their neighbours, and some between. */
final class Stops {

    private static final long DAY = 86_400;
    /** How many to look at between, so that nothing is missed that no clause names. */
    static final int MANY = 48;
    /** How many where only a first look is taken. */
    static final int FEW = 2;

    /** Lists longer than this, such as countries, are cut to what clauses name and one that none does. */
    private static final int MOST_LISTED = 12;

    private Stops() {}

    static List<Long> of(Axis axis, Collection<Rules> versions, int between) {
        NavigableSet<Long> stops = new TreeSet<>();
        switch (axis) {
            case Axis.Given _ -> stops.addAll(List.of(0L, 1L));
            case Axis.SinceCharge _ -> {
                literals(versions, Scene.MOVED).forEach(literal -> around(seconds(literal), stops));
                between(stops, 60 * DAY, between);
            }
            case Axis.OfFact it -> fact(it.fact(), versions, stops, between);
        }
        return List.copyOf(stops);
    }

    private static void fact(Fact fact, Collection<Rules> versions, NavigableSet<Long> stops, int between) {
        Stream<Scalar> literals =
                literals(versions, Set.of(fact.name())).filter(it -> it.type().equals(fact.type()));
        if (!new Axis.OfFact(fact).isListed()) {
            literals.forEach(literal -> around(literal.raw(), stops));
            between(stops, fact.type().kind() == Kind.MONEY ? 100_00 : DAY, between);
            stops.removeIf(stop -> stop < fact.least() || stop > fact.most());
        } else if (fact.most() < MOST_LISTED) {
            LongStream.rangeClosed(0, fact.most()).forEach(stops::add);
        } else {
            literals.forEach(literal -> stops.add(literal.raw()));
            LongStream.rangeClosed(0, fact.most())
                    .filter(value -> !stops.contains(value))
                    .findFirst()
                    .ifPresent(stops::add);
        }
    }

    /** The constants in conditions that read one of these facts. */
    private static Stream<Scalar> literals(Collection<Rules> versions, Set<String> facts) {
        return conditions(versions)
                .filter(condition ->
                        Reading.facts(condition).stream().map(Fact::name).anyMatch(facts::contains))
                .flatMap(Reading::within)
                .<Scalar>mapMulti((part, found) -> {
                    if (part instanceof Literal literal) {
                        found.accept(literal.value());
                    }
                });
    }

    static Stream<Expression> conditions(Collection<Rules> versions) {
        return versions.stream()
                .flatMap(rules -> rules.clauses().stream())
                .map(Clause::conditions)
                .flatMap(List::stream)
                .map(condition -> condition.expression());
    }

    private static long seconds(Scalar literal) {
        return switch (literal.type().kind()) {
            case CALENDAR_DAYS -> literal.raw() * DAY;
            case LENGTH -> literal.raw();
            case TRUTH, COUNT, PERCENT, MONEY, MOMENT, BUSINESS_HOURS, WORD, SCHEDULE, TEXT -> 0;
        };
    }

    private static void around(long value, NavigableSet<Long> stops) {
        for (long stop = value - 1; stop <= value + 1; stop++) {
            if (stop >= 0) {
                stops.add(stop);
            }
        }
    }

    private static void between(NavigableSet<Long> stops, long least, int many) {
        stops.add(0L);
        long end = Math.max(least, stops.last() / 2 * 3);
        for (int i = 1; i <= many; i++) {
            stops.add(end / many * i);
        }
    }
}
