package goodterms.core.cases;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Reading;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which decided cases are most like one that waits: advice to whoever decides it, so that the same is decided alike.
 *
 * <p>Nothing follows from a precedent by itself; the page alone says how much may be given.
 */
public final class Precedents {

    /** The distance of two values that have nothing in common. */
    private static final long APART = 1_000;

    private static final String ASKED_AT = "asked_at";

    private final Clause clause;
    private final CaseFacts waiting;

    private Precedents(Clause clause, CaseFacts waiting) {
        this.clause = clause;
        this.waiting = waiting;
    }

    /**
     * The decided cases most like one that waits: those of the same clause first, then those with the nearest facts, then
     * the latest.
     *
     * @param clause what leaves the waiting case to a person
     * @param waiting what is known of it
     * @param most how many at most
     */
    public static List<Likeness> like(Clause clause, CaseFacts waiting, List<Precedent> decided, int most) {
        Precedents precedents = new Precedents(clause, waiting);
        return decided.stream()
                .map(precedents::compared)
                .sorted(Comparator.comparing(Likeness::sameClause, Comparator.reverseOrder())
                        .thenComparingLong(Likeness::distance)
                        .thenComparing(it -> it.precedent().decidedAt(), Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    /**
     * How far a decided case is from one that waits, by their facts alone: a thousand for each fact that has nothing in common.
     *
     * @param clause what leaves the waiting case to a person
     * @param waiting what is known of it
     */
    public static long distance(Clause clause, CaseFacts waiting, CaseFacts decided) {
        Precedents precedents = new Precedents(clause, waiting);
        return precedents.read().stream()
                .mapToLong(fact -> precedents.apart(fact, decided))
                .sum();
    }

    private Likeness compared(Precedent other) {
        List<Fact> same = new ArrayList<>();
        List<Fact> different = new ArrayList<>();
        for (Fact fact : read()) {
            (apart(fact, other.facts()) == 0 ? same : different).add(fact);
        }
        return new Likeness(
                other,
                other.clause().id().equals(clause.id()),
                same,
                different,
                distance(clause, waiting, other.facts()));
    }

    /** What the clause reads, and the reason the customer gives. */
    private Set<Fact> read() {
        Set<Fact> facts =
                new LinkedHashSet<>(Question.REFUND.fact("reason").stream().toList());
        Stream<Expression> amounts = clause.grants().values().stream()
                .filter(Grant.Amount.class::isInstance)
                .map(grant -> ((Grant.Amount) grant).most());
        Stream.concat(clause.conditions().stream().map(condition -> condition.expression()), amounts)
                .forEach(expression -> facts.addAll(Reading.facts(expression)));
        // When somebody asked says nothing of its own: moments are compared by how long before that they were.
        facts.removeIf(fact -> fact.name().equals(ASKED_AT));
        return facts;
    }

    private long apart(Fact fact, CaseFacts other) {
        Optional<Long> here = value(fact, waiting.known());
        Optional<Long> there = value(fact, other.known());
        if (here.equals(there)) {
            return 0;
        }
        if (here.isEmpty() || there.isEmpty() || isWord(fact)) {
            return APART;
        }
        long larger = Math.max(Math.abs(here.get()), Math.abs(there.get()));
        // Two values on both sides of zero are no further apart than values can be.
        return Math.min(APART, Math.max(1, Math.round((double) APART * Math.abs(here.get() - there.get()) / larger)));
    }

    private static boolean isWord(Fact fact) {
        return fact.type().kind() == Kind.TRUTH || fact.type().kind() == Kind.WORD;
    }

    /** A moment as the seconds until the request. */
    private static Optional<Long> value(Fact fact, NavigableMap<String, Long> known) {
        Optional<Long> raw = Optional.ofNullable(known.get(fact.name()));
        return fact.type().kind() == Kind.MOMENT
                ? raw.flatMap(moment -> Optional.ofNullable(known.get(ASKED_AT)).map(asked -> asked - moment))
                : raw;
    }
}
