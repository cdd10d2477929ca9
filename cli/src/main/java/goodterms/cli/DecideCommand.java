package goodterms.cli;

import goodterms.terms.check.Check;
import goodterms.terms.check.Check.Checked;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import goodterms.terms.explanation.ExplanationText;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import goodterms.terms.source.YamlReader;
import goodterms.terms.vocabulary.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private Path facts = Path.of("");

    @Override
    public Integer call() {
        try {
            return decide();
        } catch (Unreadable unreadable) {
            screen.print(unreadable.finding().text());
            return GoodTerms.FINDINGS;
        }
    }

    private int decide() {
        Checked checked = Check.of(Pages.read(List.of(page)).asked().getFirst(), Pages.text(page));
        if (checked.policy().isEmpty()) {
            checked.findings().stream().map(Finding::text).forEach(screen::print);
            screen.print("The page is not proved, so it decides nothing.");
            return GoodTerms.FINDINGS;
        }
        Policy policy = checked.policy().get();
        Rules rules = rules(policy);
        Decision decision = rules.decide(facts(rules, policy.currency()));
        Explanation explanation = Explaining.of(decision, policy.currency());
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

    private Facts facts(Rules rules, String currency) {
        String file = facts.toString();
        if (!facts.toFile().isFile()) {
            throw new Misuse("There is no file " + facts + ".");
        }
        FactText text = new FactText(
                rules.question(),
                currency,
                rules.clauses().stream()
                        .filter(clause -> clause.once().isPresent())
                        .map(Clause::id)
                        .toList());
        Facts.Builder builder = Facts.about(rules.question());
        if (!(YamlReader.read(file, 1, Pages.text(facts)) instanceof Yaml.Mapping mapping)) {
            throw new Misuse("The file " + facts + " holds no facts; write them as `charged: 29.00`, one a line.");
        }
        for (Map.Entry<Yaml.Scalar, Yaml> entry : mapping.entries().entrySet()) {
            text.read(
                    entry.getKey().at(),
                    entry.getKey().text(),
                    Fields.scalar(entry.getValue()).text(),
                    builder);
        }
        Facts built = builder.build();
        Contradiction.in(built).ifPresent(axiom -> {
            throw new Unreadable(
                    mapping.at(),
                    "impossible-case",
                    "these facts can't all be true of one case: `" + axiom + "` always holds",
                    "Change the facts so that they go together.");
        });
        return built;
    }
}
