package goodterms.terms.clause;

import goodterms.terms.vocabulary.Output;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which clause stands above which: {@code instead of}, transitively, and defaults below all else. */
public final class Precedence {

    private final Map<String, Set<String>> below = new HashMap<>();
    private final List<Clause> clauses;

    /** @param clauses of one question; every {@code instead of} names one of them, and there is no circle */
    public Precedence(List<Clause> clauses) {
        this.clauses = List.copyOf(clauses);
        Map<String, Clause> byId = new HashMap<>();
        clauses.forEach(clause -> byId.put(clause.id(), clause));
        clauses.forEach(clause -> below.put(clause.id(), reach(clause, byId)));
    }

    private static Set<String> reach(Clause from, Map<String, Clause> byId) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from.insteadOf());
        while (!open.isEmpty()) {
            String id = open.pop();
            Clause clause = byId.get(id);
            if (clause != null && reached.add(id)) {
                open.addAll(clause.insteadOf());
            }
        }
        return reached;
    }

    /** Whether {@code high} decides instead of {@code low} wherever both apply and set the same output. */
    public boolean above(Clause high, Clause low) {
        if (high.equals(low)) {
            return false;
        }
        return (low.isDefault() && !high.isDefault())
                || below.getOrDefault(high.id(), Set.of()).contains(low.id());
    }

    /** The clauses that set an output, in the order of the page. */
    public List<Clause> setting(Output output) {
        return clauses.stream()
                .filter(clause -> clause.grants().containsKey(output))
                .toList();
    }

    /** The clauses that decide an output instead of this one wherever they apply. */
    public List<Clause> above(Clause low, Output output) {
        return setting(output).stream().filter(high -> above(high, low)).toList();
    }
}
