package goodterms.server.console;

import goodterms.server.pages.Edition;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.vocabulary.Question;
import java.util.Arrays;
import java.util.List;

/**
 * A clause as staff read it beside the page.
 *
 * @param id by which links lead to it
 * @param title the heading it stands under, or the words of its id
 * @param question what it answers: {@code refund}
 * @param words the whole rule in a sentence
 * @param conditions as the page writes them
 */
public record Rule(String id, String title, String question, String words, List<String> conditions, int line) {

    /** All of a page, in its order. */
    static List<Rule> of(Edition edition) {
        return Arrays.stream(Question.values())
                .flatMap(question -> edition.policy().rules(question).stream())
                .flatMap(rules -> rules.clauses().stream()
                        .map(clause -> of(edition, rules.question().word(), clause)))
                .distinct()
                .toList();
    }

    private static Rule of(Edition edition, String question, Clause clause) {
        return new Rule(
                clause.id(),
                edition.phrases().title(clause.id()),
                question,
                edition.phrases().rule(clause),
                clause.conditions().stream().map(Condition::text).toList(),
                clause.at().line());
    }
}
