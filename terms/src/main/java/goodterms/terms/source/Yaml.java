package goodterms.terms.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML text and where it stands. Scalars stay the words they were written as: nothing is guessed. */
public sealed interface Yaml {

    /** Where it starts. */
    Position at();

    /** What it is, with its article, for messages. */
    String phrase();

    /**
     * One value.
     *
     * @param text its words, without quotes; empty for nothing at all
     */
    record Scalar(Position at, String text) implements Yaml {
        @Override
        public String phrase() {
            return text.isEmpty() ? "nothing" : "“" + text + "”";
        }
    }

    /** A list. */
    record Sequence(Position at, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String phrase() {
            return "a list";
        }
    }

    /** Keys, each with a value, in the order they are written. */
    record Mapping(Position at, Map<Scalar, Yaml> entries) implements Yaml {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String phrase() {
            return "a mapping";
        }
    }
}
