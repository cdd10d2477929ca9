package goodterms.server.pages;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Scope;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Truth;
import goodterms.terms.decision.Verdict;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import goodterms.terms.phrase.Phrases;
import goodterms.terms.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the page answers to a case, as it is shown.
 *
 * @param headline the whole answer in a sentence or two
 * @param grounds the sentences it rests on
 * @param others why each other rule does not decide
 */
record Outcome(String headline, List<Ground> grounds, List<Other> others) {

    /** A number stays on one line with its sign. */
    private static final String UNBROKEN = "\u00a0%";

    private static final Set<String> NOTHING = Set.of("0.00", "0", "nobody");

    /**
     * A part of the answer and what it rests on.
     *
     * @param clause the name that links lead to it by
     * @param words the customer's own sentences
     * @param rule in words made from the rule itself
     * @param steps how an amount comes about
     * @param before where the case goes on in which it was given already, where it is given only once
     */
    record Ground(
            String answer,
            String clause,
            String title,
            String words,
            String rule,
            List<Explanation.Step> steps,
            Optional<String> once,
            Optional<String> before) {}

    /** A rule that does not decide, and why. */
    record Other(String clause, String title, String why) {}

    /** That of a case that is told whole. */
    static Outcome of(Trying trying) {
        Decision decision = trying.rules().decide(trying.facts());
        Phrases phrases = trying.edition().phrases();
        Explanation explained =
                Explaining.of(decision, trying.edition().policy().currency());
        List<Ground> grounds = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < decision.answers().size(); i++) {
            Answer answer = decision.answers().get(i);
            Explanation.Result result = explained.outputs().get(i);
            if (i > 0 && result.ceiling().filter(NOTHING::contains).isPresent()) {
                continue;
            }
            sentences.add(Phrases.sentence(phrases.of(answer)));
            if (answer instanceof Answer.Decided decided) {
                grounds.add(ground(decided, result, trying));
            }
        }
        List<Other> others = decision.verdicts().stream()
                .filter(verdict -> verdict.decides().isEmpty())
                .map(verdict -> new Other(
                        verdict.clause().id(), phrases.title(verdict.clause().id()), why(verdict, phrases)))
                .toList();
        return new Outcome(String.join(" ", sentences), grounds, others);
    }

    private static Ground ground(Answer.Decided decided, Explanation.Result result, Trying trying) {
        Clause clause = decided.clause();
        Phrases phrases = trying.edition().phrases();
        return new Ground(
                Phrases.sentence(phrases.of(decided)),
                clause.id(),
                phrases.title(clause.id()),
                clause.citation().words().replace(" %", UNBROKEN),
                phrases.rule(clause),
                result.calculation().stream()
                        .map(step -> new Explanation.Step(named(step.what(), trying), step.amount()))
                        .toList(),
                phrases.once(clause),
                clause.once().map(_ -> TryAddress.with(trying, clause.givenBefore(), "yes")));
    }

    /** A line of a calculation with facts and figures called as people call them. */
    private static String named(String what, Trying trying) {
        String words = what;
        for (Fact fact : trying.rules().question().facts()) {
            words = words.replaceAll("\\b" + fact.name() + "\\b", fact.phrase());
        }
        String sum = words.replaceFirst("^= *$", "comes to")
                .replaceFirst("^− ", "less ")
                .replaceFirst("^\\+ ", "and ");
        return Asking.capital(sum).replace(" %", UNBROKEN);
    }

    private static String why(Verdict verdict, Phrases phrases) {
        Clause clause = verdict.clause();
        if (verdict.spent()) {
            return "It gives something only once per "
                    + clause.once().map(Scope::word).orElse("account") + ", and has.";
        }
        List<String> conditions = phrases.conditions(clause);
        List<String> failing = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (verdict.checks().get(i).truth() == Truth.FAILS) {
                failing.add(conditions.get(i));
            }
        }
        if (!failing.isEmpty()) {
            return "It would need that " + String.join(", and that ", failing) + ".";
        }
        if (!verdict.givesWayTo().isEmpty()) {
            return "It gives way to "
                    + verdict.givesWayTo().stream()
                            .map(higher -> "“" + phrases.title(higher.id()) + "”")
                            .collect(Collectors.joining(" and "))
                    + ".";
        }
        return "It holds only where no other rule decides.";
    }
}
