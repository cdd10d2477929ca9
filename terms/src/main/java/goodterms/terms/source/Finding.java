package goodterms.terms.source;

import java.util.Comparator;
import java.util.List;

/**
 * Something that keeps a text from running: where it is, what is wrong and what to do about it.
 *
 * @param at where it is
 * @param code the kind of finding, in kebab-case, with a section of its own in {@code docs/reference/findings.md}
 * @param message what is wrong, in one sentence that quotes the words at fault
 * @param quotes the sentences of the page that are involved, each with its heading path
 * @param example a concrete case that shows it, a line a fact; empty where none is needed
 * @param remedy what to do, in one sentence
 */
public record Finding(
        Position at, String code, String message, List<Quote> quotes, List<String> example, String remedy) {

    /** The order findings are shown in: by place, then by kind. */
    public static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::at).thenComparing(Finding::code).thenComparing(Finding::message);

    private static final int LONGEST = 600;
    private static final int KEPT = 250;

    public Finding {
        message = cut(message);
        remedy = cut(remedy);
        quotes = List.copyOf(quotes);
        example = List.copyOf(example);
    }

    /** A finding about the text itself, which needs neither quotes nor a case. */
    public static Finding of(Position at, String code, String message, String remedy) {
        return new Finding(at, code, message, List.of(), List.of(), remedy);
    }

    /** Quotes what a page can hold without end, and stays readable. */
    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, KEPT)) + " …";
    }

    /** The finding as people read it: one line that editors can jump to, then what it rests on, then what to do. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(at)
                .append(": ")
                .append(code)
                .append(": ")
                .append(message);
        for (Quote quote : quotes) {
            text.append("\n    ").append(quote.text());
        }
        if (!example.isEmpty()) {
            text.append("\n    for example: ").append(String.join(", ", example));
        }
        return text.append("\n    ").append(remedy).toString();
    }
}
