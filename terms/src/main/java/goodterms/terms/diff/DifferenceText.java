package goodterms.terms.diff;

import goodterms.terms.diff.Difference.Change;
import goodterms.terms.diff.Difference.OfOutput;
import goodterms.terms.diff.Difference.OfQuestion;
import goodterms.terms.diff.Difference.Row;
import goodterms.terms.diff.Difference.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A difference as people read it: a line for each pair of clauses, with both answers and a case. */
public final class DifferenceText {

    private static final String NOBODY = "(no clause)";

    private DifferenceText() {}

    /** The lines, each ending with a line feed. */
    public static String of(Difference difference) {
        List<String> lines = new ArrayList<>();
        lines.add(difference.company() + "/" + difference.page() + ", " + difference.before() + " -> "
                + difference.after());
        difference.settings().forEach(change -> lines.add(setting(change)));
        difference.questions().forEach(question -> question(question, lines));
        return String.join("\n", lines) + "\n";
    }

    private static String setting(Change change) {
        return change.name() + ": " + change.before().orElse("not stated") + " -> "
                + change.after().orElse("not stated");
    }

    private static void question(OfQuestion question, List<String> lines) {
        switch (question.governed()) {
            case NEWLY -> lines.add(question.question() + ": newly governed");
            case NO_LONGER -> lines.add(question.question() + ": no longer governed");
            case BOTH -> question.outputs().forEach(output -> output(output, lines));
        }
    }

    private static void output(OfOutput output, List<String> lines) {
        String name = output.output() + ":" + (output.newly() ? " newly governed" : "");
        if (output.standing() == Standing.SAME) {
            lines.add(name + (output.newly() ? ";" : "") + " no difference, proved");
            return;
        }
        lines.add(name);
        int before =
                width(output.rows().stream().map(row -> clause(row.before())).toList());
        int after = width(output.rows().stream().map(row -> clause(row.after())).toList());
        int answers = width(output.rows().stream().map(DifferenceText::answers).toList());
        for (Row row : output.rows()) {
            lines.add(("  " + padded(clause(row.before()), before) + " -> " + padded(clause(row.after()), after) + "   "
                            + padded(answers(row), answers) + "   " + String.join(", ", row.example()))
                    .stripTrailing());
        }
    }

    private static String clause(Optional<String> id) {
        return id.orElse(NOBODY);
    }

    private static String answers(Row row) {
        return row.standing() == Standing.DIFFERENT
                ? row.was().orElse("") + " -> " + row.is().orElse("")
                : "not proved to be the same";
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
