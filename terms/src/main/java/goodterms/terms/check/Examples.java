package goodterms.terms.check;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.page.Block.ExampleBlock;
import goodterms.terms.page.Line;
import goodterms.terms.page.Page;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Quote;
import goodterms.terms.source.Unreadable;
import goodterms.terms.vocabulary.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the examples of a page: what they say must be what the clauses give. */
final class Examples {

    private static final String GIVES = "gives";

    private final Policy policy;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> shown = new TreeSet<>();

    private Examples(Policy policy) {
        this.policy = policy;
    }

    /** What is wrong with them, and which clauses have none. */
    static List<Finding> run(Page page, Policy policy) {
        Examples examples = new Examples(policy);
        for (ExampleBlock example : page.examples()) {
            try {
                examples.run(example);
            } catch (Unreadable unreadable) {
                examples.findings.add(unreadable.finding());
            }
        }
        if (!examples.findings.isEmpty()) {
            // An example that is wrong may well be the one that would show the clause.
            return examples.findings;
        }
        policy.rules().values().stream()
                .flatMap(rules -> rules.clauses().stream())
                .filter(clause -> !examples.shown.contains(clause.id()))
                .forEach(examples::missing);
        return examples.findings;
    }

    private void missing(Clause clause) {
        findings.add(new Finding(
                clause.at(),
                "no-example",
                "no example shows " + clause.id(),
                List.of(clause.citation()),
                List.of(),
                "Add an example block below it that ends with `gives: … by " + clause.id() + "`."));
    }

    private void run(ExampleBlock example) {
        List<Expected> expected = new ArrayList<>();
        for (Line line : example.lines()) {
            if (line.key().equals(GIVES)) {
                expected.add(Expected.read(line, policy));
            }
        }
        if (expected.isEmpty()) {
            throw new Unreadable(
                    example.at(),
                    "gives-nothing",
                    "this example doesn't say what it gives",
                    "End it with a line such as `gives: refund 27.55 by late-cancellation`.");
        }
        Rules rules = expected.getFirst().rules();
        if (expected.stream().anyMatch(other -> other.rules() != rules)) {
            throw new Unreadable(
                    example.at(),
                    "two-questions",
                    "this example asks more than one question",
                    "Make it one example for each question.");
        }
        Decision decision = rules.decide(facts(example, rules));
        expected.forEach(one -> compare(example, one, decision));
    }

    private Facts facts(ExampleBlock example, Rules rules) {
        List<String> once = rules.clauses().stream()
                .filter(clause -> clause.once().isPresent())
                .map(Clause::id)
                .toList();
        FactText text = new FactText(rules.question(), policy.currency(), once);
        Facts.Builder facts = Facts.about(rules.question());
        Set<String> said = new LinkedHashSet<>();
        for (Line line : example.lines()) {
            if (line.key().equals(GIVES)) {
                continue;
            }
            if (!said.add(line.key())) {
                throw new Unreadable(
                        line.at(), "said-twice", "the example says `" + line.key() + "` twice", "Keep one of them.");
            }
            text.read(line.at(), line.key(), line.value(), facts);
        }
        Facts built = facts.build();
        Contradiction.in(built).ifPresent(axiom -> {
            throw new Unreadable(
                    example.at(),
                    "impossible-case",
                    "this example can't happen: `" + axiom + "` always holds",
                    "Change the facts so that they go together.");
        });
        return built;
    }

    private void compare(ExampleBlock example, Expected expected, Decision decision) {
        Answer answer = decision.answer(expected.output().name());
        if (answer instanceof Answer.Open open && !open.asks().isEmpty()) {
            findings.add(new Finding(
                    expected.line().at(),
                    "example-open",
                    "this example leaves open "
                            + open.asks().stream()
                                    .map(Fact::name)
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", "))
                            + ", on which `" + expected.output().name() + "` depends",
                    quotes(example),
                    List.of(),
                    "Add a line for each."));
            return;
        }
        String given = Expected.words(answer, policy.currency());
        if (given.equals(expected.words())) {
            shown.add(expected.clause());
            return;
        }
        findings.add(new Finding(
                expected.line().at(),
                "example-fails",
                "the page says " + expected.words() + ", the clauses say " + given,
                quotes(example),
                List.of(),
                "Change the example, or the clauses, so that they say the same."));
        shown.add(expected.clause());
    }

    private List<Quote> quotes(ExampleBlock example) {
        return example.stated().isEmpty() ? List.of() : List.of(example.citation());
    }
}
