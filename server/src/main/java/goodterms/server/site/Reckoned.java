package goodterms.server.site;

import goodterms.terms.explanation.Explanation;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Locale;

/**
 * A line of a calculation, with facts and figures called as people call them.
 *
 * @param what such as {@code Less 5 % of the amount you were charged}
 */
public record Reckoned(String what, String amount) {

    /** The lines of an amount in the answer to a question. */
    public static List<Reckoned> of(List<Explanation.Step> steps, Question question) {
        return steps.stream()
                .map(step -> new Reckoned(named(step.what(), question), step.amount()))
                .toList();
    }

    private static String named(String what, Question question) {
        String words = what;
        for (Fact fact : question.facts()) {
            words = words.replaceAll("\\b" + fact.name() + "\\b", fact.phrase());
        }
        String sum = words.replaceFirst("^= *$", "comes to")
                .replaceFirst("^− ", "less ")
                .replaceFirst("^\\+ ", "and ")
                .replace(" %", "\u00a0%");
        return sum.substring(0, 1).toUpperCase(Locale.ROOT) + sum.substring(1);
    }
}
