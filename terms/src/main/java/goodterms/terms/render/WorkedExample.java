package goodterms.terms.render;

import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.page.Block.ExampleBlock;
import goodterms.terms.page.Line;
import goodterms.terms.phrase.Phrases;
import goodterms.terms.phrase.ValueWords;
import goodterms.terms.policy.Policy;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An example of a page in sentences: what is supposed, and what then follows.
 *
 * @param clauses the ids of the clauses that decide, one for each outcome
 */
record WorkedExample(List<String> facts, List<String> outcomes, List<String> clauses) {

    private static final String GIVES = "gives";

    WorkedExample {
        facts = List.copyOf(facts);
        outcomes = List.copyOf(outcomes);
        clauses = List.copyOf(clauses);
    }

    /** The outcomes are decided anew, and the page was checked to say the same. */
    static WorkedExample of(ExampleBlock block, Policy policy, Phrases phrases) {
        Rules rules = rules(block, policy);
        ValueWords words = new ValueWords(policy.currency());
        FactText text = new FactText(
                rules.question(),
                policy.currency(),
                rules.clauses().stream().map(clause -> clause.id()).toList());
        Facts.Builder all = Facts.about(rules.question());
        List<String> facts = new ArrayList<>();
        for (Line line : block.lines()) {
            if (!line.key().equals(GIVES)) {
                text.read(line.at(), line.key(), line.value(), all);
                facts.add(Phrases.sentence(fact(line, rules, text, words, phrases)));
            }
        }
        List<String> outcomes = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        Decision decision = rules.decide(all.build());
        for (Line line : block.lines()) {
            if (line.key().equals(GIVES)) {
                Output output = output(line, rules).orElseThrow();
                outcomes.add(Phrases.sentence(phrases.of(decision.answer(output.name()))));
                decision.decider(output.name()).ifPresent(clause -> clauses.add(clause.id()));
            }
        }
        return new WorkedExample(facts, outcomes, clauses);
    }

    private static Rules rules(ExampleBlock block, Policy policy) {
        return policy.rules().values().stream()
                .filter(rules -> block.lines().stream()
                        .anyMatch(line ->
                                line.key().equals(GIVES) && output(line, rules).isPresent()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Output> output(Line gives, Rules rules) {
        return rules.question().outputs().stream()
                .filter(output -> gives.value().startsWith(output.name() + " "))
                .findFirst();
    }

    private static String fact(Line line, Rules rules, FactText text, ValueWords words, Phrases phrases) {
        Facts.Builder alone = Facts.about(rules.question());
        text.read(line.at(), line.key(), line.value(), alone);
        Facts facts = alone.build();
        Optional<Fact> known = rules.question().fact(line.key());
        if (known.isPresent()) {
            Scalar value = facts.value(known.get()).orElseThrow();
            return known.get().sentence(value.raw(), words.of(value));
        }
        return rules.clauses().stream()
                .filter(clause -> clause.givenBefore().equals(line.key()))
                .map(clause -> phrases.received(clause.id(), facts.given(clause.id())))
                .findFirst()
                .orElseThrow();
    }
}
