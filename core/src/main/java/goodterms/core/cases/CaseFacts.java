package goodterms.core.cases;

import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts something was decided on, as they are written down: enough to decide it again.
 *
 * @param known the value of each known fact, in the unit of the fact's kind
 * @param given the clauses that had already given something within their scope
 */
public record CaseFacts(NavigableMap<String, Long> known, NavigableSet<String> given) {

    public CaseFacts(Map<String, Long> known, Set<String> given) {
        this(new TreeMap<>(known), new TreeSet<>(given));
    }

    public CaseFacts {
        known = Collections.unmodifiableNavigableMap(new TreeMap<>(known));
        given = Collections.unmodifiableNavigableSet(new TreeSet<>(given));
    }

    /** These facts, written down. */
    public static CaseFacts of(Facts facts) {
        NavigableMap<String, Long> known = new TreeMap<>();
        for (Fact fact : facts.question().facts()) {
            if (facts.knows(fact)) {
                known.put(fact.name(), facts.raw(fact));
            }
        }
        return new CaseFacts(known, facts.given());
    }

    /**
     * The facts as rules read them.
     *
     * @throws IllegalArgumentException if the question has no fact of that name any more
     */
    public Facts about(Question question) {
        Facts.Builder facts = Facts.about(question);
        known.forEach((name, raw) -> facts.set(
                question.fact(name)
                        .orElseThrow(() -> new IllegalArgumentException(question.word() + " has no fact " + name)),
                raw));
        given.forEach(facts::given);
        return facts.build();
    }
}
