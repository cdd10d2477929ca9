package goodterms.terms.map;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a map shows: two things that vary, and the values of those that don't.
 *
 * @param output of which it shows the deciders
 * @param fixed values by the names of facts, and 1 by {@code given:clause} for clauses that have given before; what is not
 *     in it is as in the case that a person pictures first
 */
public record Viewpoint(String output, Axis x, Axis y, Map<String, Long> fixed) {

    public Viewpoint {
        fixed = Map.copyOf(fixed);
    }

    /** The same with one value fixed. */
    Viewpoint with(String name, long value) {
        Map<String, Long> more = new TreeMap<>(fixed);
        more.put(name, value);
        return new Viewpoint(output, x, y, more);
    }
}
