package goodterms.journal.json;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the members of a sealed family are called where they are written: the names in use, and the older ones, each with
 * the step that makes of its fields those of the next.
 */
final class WrittenNames {

    private record Step(String next, UnaryOperator<ObjectNode> change) {}

    private final Map<String, Class<?>> inUse = new LinkedHashMap<>();
    private final Map<String, Step> older = new LinkedHashMap<>();

    /** Members that have never had another name. */
    static WrittenNames of(Map<String, Class<?>> members) {
        WrittenNames names = new WrittenNames();
        new TreeMap<>(members).forEach(names::name);
        return names;
    }

    /** The name under which a member is written from now on. */
    WrittenNames name(String written, Class<?> type) {
        if (inUse.put(written, type) != null) {
            throw new IllegalArgumentException(written + " is named twice");
        }
        return this;
    }

    /**
     * A name that is read and never written any more.
     *
     * @param next the name that came after it, old or in use
     * @param change from the fields under this name to those under the next; it may change what it is given
     */
    WrittenNames old(String written, String next, UnaryOperator<ObjectNode> change) {
        if (older.put(written, new Step(next, change)) != null) {
            throw new IllegalArgumentException(written + " is named twice");
        }
        return this;
    }

    /** The names in use, each with its member, in the order they were given. */
    Map<String, Class<?>> inUse() {
        return Collections.unmodifiableMap(inUse);
    }

    /** The names that are read and never written any more. */
    Set<String> older() {
        return Collections.unmodifiableSet(older.keySet());
    }

    /** Every name that can be read. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(inUse.keySet());
        all.addAll(older.keySet());
        return all;
    }

    /** The name in use for what was written under that name; that name itself if it is one, or is unknown. */
    String newest(String written) {
        String name = written;
        Set<String> seen = new HashSet<>();
        for (Step step = older.get(name); step != null; step = older.get(name)) {
            if (!seen.add(name)) {
                throw new IllegalStateException("the names go in a circle: " + seen);
            }
            name = step.next();
        }
        return name;
    }

    /** The fields as they stand under the name in use, changed step by step from those that were written. */
    ObjectNode forward(String written, ObjectNode fields) {
        ObjectNode changed = fields;
        String name = written;
        for (Step step = older.get(name); step != null; step = older.get(name)) {
            changed = step.change().apply(changed);
            name = step.next();
        }
        return changed;
    }
}
