package goodterms.cli;

import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import goodterms.terms.explanation.ExplanationText;
import goodterms.terms.facts.Facts;
import goodterms.terms.policy.Policy;
import goodterms.terms.proof.Relevance;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms decide}: asks a page about one case. */
@Command(
        name = "decide",
        description = "Decide one case by a page of terms, with the sentences it rests on.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--question",
            paramLabel = "QUESTION",
            description = "refund, cancellation or change; needed only where the page answers several.")
    private Optional<String> asked = Optional.empty();

    @Parameters(index = "0", paramLabel = "PAGE", description = "A page of terms.")
    private Path page = Path.of("");

    @Parameters(index = "1", paramLabel = "FACTS", description = "The facts of the case, in YAML or JSON.")
    private Path caseFile = Path.of("");

    @Override
    public Integer call() {
        return ProvedPage.telling(screen, this::decide);
    }

    private int decide() {
        Policy policy = ProvedPage.read(page);
        Rules rules = rules(policy);
        Facts known = CaseFile.read(caseFile, rules, policy.currency());
        Decision decision = rules.decide(known);
        Set<Fact> asks =
                decision.complete() ? Set.of() : Relevance.of(rules, known).asks();
        Explanation explanation = Explaining.of(decision, policy.currency(), asks);
        screen.print(json ? Json.text(explanation) : ExplanationText.of(explanation));
        return GoodTerms.FINE;
    }

    private Rules rules(Policy policy) {
        List<String> words =
                policy.rules().keySet().stream().sorted().map(Question::word).toList();
        if (words.isEmpty()) {
            throw new Misuse("The page " + page + " answers no question.");
        }
        if (asked.isEmpty() && words.size() > 1) {
            throw new Misuse("The page answers " + String.join(" and ", words) + "; say which with --question.");
        }
        String word = asked.map(it -> it.toLowerCase(Locale.ROOT)).orElse(words.getFirst());
        return policy.rules().values().stream()
                .filter(rules -> rules.question().word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        "The page does not answer " + word + "; it answers " + String.join(" and ", words) + "."));
    }
}
