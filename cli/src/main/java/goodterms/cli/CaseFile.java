package goodterms.cli;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import goodterms.terms.source.YamlReader;
import java.nio.file.Path;
import java.util.Map;

/** The facts of one case in a file of YAML or JSON: {@code charged: 29.00}, one a line. */
final class CaseFile {

    private CaseFile() {}

    /**
     * Reads them for the clauses that are to decide.
     *
     * @throws Misuse if there is no such file, or it holds no facts
     * @throws Unreadable if a fact is unknown, has no such value, or contradicts another
     */
    static Facts read(Path file, Rules rules, String currency) {
        Misuse.unlessFile(file);
        if (!(YamlReader.read(Pages.name(file), 1, Pages.text(file)) instanceof Yaml.Mapping mapping)) {
            throw new Misuse("The file " + file + " holds no facts; write them as `charged: 29.00`, one a line.");
        }
        FactText text = new FactText(
                rules.question(),
                currency,
                rules.clauses().stream()
                        .filter(clause -> clause.once().isPresent())
                        .map(Clause::id)
                        .toList());
        Facts.Builder builder = Facts.about(rules.question());
        for (Map.Entry<Yaml.Scalar, Yaml> entry : mapping.entries().entrySet()) {
            text.read(
                    entry.getKey().at(),
                    entry.getKey().text(),
                    Fields.scalar(entry.getValue()).text(),
                    builder);
        }
        Facts facts = builder.build();
        Contradiction.in(facts).ifPresent(axiom -> {
            throw new Unreadable(
                    mapping.at(),
                    "impossible-case",
                    "these facts can't all be true of one case: `" + axiom + "` always holds",
                    "Change the facts so that they go together.");
        });
        return facts;
    }
}
