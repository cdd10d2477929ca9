package goodterms.journal.story;

import goodterms.terms.source.Yaml;
import java.util.stream.Collectors;

/** A part of a story on one line, as its author could have written it. */
final class Line {

    private Line() {}

    /** A command or question with its arguments: {@code cancel { by: owner }}. */
    static String of(String name, Yaml arguments) {
        String text = of(arguments);
        return text.isEmpty() || text.equals("{ }") ? name : name + " " + text;
    }

    private static String of(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar it -> it.text();
            case Yaml.Sequence it -> it.items().stream().map(Line::of).collect(Collectors.joining(", ", "[", "]"));
            case Yaml.Mapping it -> it.entries().isEmpty() ? "{ }" : entries(it);
        };
    }

    private static String entries(Yaml.Mapping mapping) {
        return mapping.entries().entrySet().stream()
                .map(entry -> entry.getKey().text() + ": " + of(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
