package goodterms.terms.explanation;

import goodterms.terms.decision.Truth;
import goodterms.terms.explanation.Explanation.Checked;
import goodterms.terms.explanation.Explanation.Citation;
import goodterms.terms.explanation.Explanation.Reason;
import goodterms.terms.explanation.Explanation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A decision as plain text, each part of the answer with its sentence, its reasons and why no other clause decided. */
public final class ExplanationText {

    /** Columns of a line of quotation. */
    private static final int WIDTH = 100;
    /** Columns of an amount. */
    private static final int AMOUNT = 10;

    private final Explanation explanation;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    /** The whole text; lines end with {@code \n} but for the last. */
    public static String of(Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation);
        explanation.outputs().forEach(text::result);
        text.asks();
        text.facts();
        text.page();
        return String.join("\n", text.lines);
    }

    /** Some parts of the answer, without the facts and the page. */
    public static String of(Explanation explanation, Predicate<Result> wanted) {
        ExplanationText text = new ExplanationText(explanation);
        explanation.outputs().stream().filter(wanted).forEach(text::result);
        text.asks();
        return String.join("\n", text.lines);
    }

    private void result(Result result) {
        lines.add(headline(result));
        result.citation().map(ExplanationText::quoted).ifPresent(lines::addAll);
        result.clause()
                .ifPresent(clause -> explanation.clauses().stream()
                        .filter(reason -> reason.clause().equals(clause))
                        .forEach(this::holds));
        result.calculation().forEach(step -> lines.add("  " + pad(step.what(), 40) + aligned(step.amount())));
        if (result.standing() != Explanation.Standing.ASSUMED) {
            explanation.clauses().stream()
                    .filter(reason -> reason.speaksOf().contains(result.output()))
                    .filter(reason -> !result.clause().equals(Optional.of(reason.clause())))
                    .filter(reason -> !result.candidates().contains(reason.clause()))
                    .forEach(reason -> lines.add("  not " + reason.clause() + ": " + whyNot(reason)));
        }
    }

    private static String headline(Result result) {
        return switch (result.standing()) {
            case OPEN -> result.output() + " is open: " + String.join(" or ", result.candidates());
            case ASSUMED -> result.output() + " " + result.floor().orElse("") + ", as the page says nothing else";
            case DECIDED -> {
                boolean choice = !result.floor().equals(result.ceiling());
                yield result.output() + " " + (choice ? "up to " : "")
                        + result.ceiling().orElse("") + ", by "
                        + result.clause().orElse("")
                        + result.decidedBy()
                                .map(role -> ", which leaves it to: " + role)
                                .orElse("");
            }
        };
    }

    private static List<String> quoted(Citation citation) {
        String heading =
                citation.headings().isEmpty() ? "" : citation.headings().getLast() + ", ";
        String words = "“" + citation.words() + "” (" + heading + "line " + citation.line() + ")";
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ");
        for (String word : words.split(" ", -1)) {
            if (line.length() > 1 && line.length() + 1 + word.length() > WIDTH) {
                wrapped.add(line.toString());
                line = new StringBuilder("  ");
            }
            line.append(' ').append(word);
        }
        wrapped.add(line.toString());
        return wrapped;
    }

    private void holds(Reason reason) {
        if (!reason.conditions().isEmpty()) {
            lines.add("  holds: "
                    + reason.conditions().stream().map(Checked::condition).collect(Collectors.joining(" · ")));
        }
    }

    private static String whyNot(Reason reason) {
        if (reason.spent().isPresent()) {
            return "it has already given once per " + reason.spent().get();
        }
        return switch (reason.applies()) {
            case FAILS ->
                "fails "
                        + reason.conditions().stream()
                                .filter(checked -> checked.truth() == Truth.FAILS)
                                .map(ExplanationText::shown)
                                .collect(Collectors.joining(", "));
            case HOLDS, UNKNOWN -> "it gives way to " + String.join(", ", reason.givesWayTo());
        };
    }

    private static String shown(Checked checked) {
        return checked.condition()
                + checked.values().map(values -> " (" + values + ")").orElse("");
    }

    private void asks() {
        if (!explanation.asks().isEmpty()) {
            lines.add("to be asked:");
            explanation.asks().forEach(asked -> lines.add("  " + pad(asked.fact(), 26) + asked.phrase()));
        }
    }

    private void facts() {
        lines.add("facts:");
        explanation
                .facts()
                .forEach(known -> lines.add("  " + pad(known.fact(), 26) + pad(known.value(), 22)
                        + known.source().name().toLowerCase(Locale.ROOT)));
    }

    private void page() {
        lines.add("page: " + explanation.company() + "/" + explanation.page() + " of " + explanation.version()
                + ", sha256 " + explanation.sha256());
    }

    /** Amounts stand with their last digits below one another. */
    private static String aligned(String amount) {
        return " ".repeat(Math.max(0, AMOUNT - amount.length())) + amount;
    }

    private static String pad(String words, int width) {
        return words + " ".repeat(Math.max(1, width - words.length()));
    }
}
