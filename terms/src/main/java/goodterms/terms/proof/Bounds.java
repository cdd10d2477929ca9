package goodterms.terms.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.facts.Facts;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.source.Finding;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Amounts below zero, and more money given back than was charged. */
final class Bounds {

    /** What a clause gives of an output at most. */
    private record Giving(Clause clause, Output output, Grant.Amount amount) {}

    private final Rules rules;
    private final Reasoning reasoning;
    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Giving> tooMuch = new HashSet<>();

    Bounds(Reasoning reasoning, Evidence evidence) {
        this.rules = reasoning.rules();
        this.reasoning = reasoning;
        this.evidence = evidence;
    }

    List<Finding> findings() {
        List<Output> money = rules.question().outputs().stream()
                .filter(output -> output.type().kind() == Kind.MONEY)
                .toList();
        List<List<Giving>> givings = money.stream().map(this::givings).toList();
        givings.forEach(all -> all.forEach(this::notBelowZero));
        rules.question().fact("charged").ifPresent(charged -> {
            givings.forEach(all -> all.forEach(giving -> notAbove(charged, giving)));
            for (int i = 0; i < givings.size(); i++) {
                for (int j = i + 1; j < givings.size(); j++) {
                    together(charged, givings.get(i), givings.get(j));
                }
            }
        });
        return findings;
    }

    /** The clauses that give some of an output; those that give exactly 0 can break no bound. */
    private List<Giving> givings(Output output) {
        List<Giving> givings = new ArrayList<>();
        for (Clause clause : rules.precedence().setting(output)) {
            if (clause.grants().get(output) instanceof Grant.Amount amount
                    && !(amount.most() instanceof Literal literal
                            && literal.value().raw() == 0)) {
                givings.add(new Giving(clause, output, amount));
            }
        }
        return givings;
    }

    private void notBelowZero(Giving giving) {
        if (Range.of(giving.amount().most()).least().signum() >= 0) {
            return;
        }
        Term below = reasoning.less(reasoning.most(giving.amount()), reasoning.constant(0));
        Claim claim = Claim.about(
                List.of(giving.clause()),
                "below-zero",
                "`" + giving.clause() + "` gives less than nothing of `" + giving.output() + "` in some cases: `"
                        + giving.amount().text() + "`",
                facts -> atMost(giving, facts) < 0,
                "Add a condition that keeps such cases out, or change the amount.");
        add(evidence.against(reasoning.all(decides(giving), below), claim));
    }

    private void notAbove(Fact charged, Giving giving) {
        Term above = reasoning.less(reasoning.world().fact(charged), reasoning.most(giving.amount()));
        Claim claim = Claim.about(
                List.of(giving.clause()),
                "refund-above-charge",
                "`" + giving.clause() + "` gives more than was charged in some cases: `"
                        + giving.amount().text() + "`",
                facts -> atMost(giving, facts) > facts.raw(charged),
                "Keep the amount within `charged`, or add a condition that keeps such cases out.");
        if (add(evidence.against(reasoning.all(decides(giving), above), claim.showing(charged)))) {
            tooMuch.add(giving);
        }
    }

    private void together(Fact charged, List<Giving> ones, List<Giving> others) {
        for (Giving one : ones) {
            for (Giving other : others) {
                boolean reported = tooMuch.contains(one) || tooMuch.contains(other);
                if (!reported && !Contradiction.between(one.clause(), other.clause())) {
                    together(charged, one, other);
                }
            }
        }
    }

    private void together(Fact charged, Giving one, Giving other) {
        Term sum = reasoning.sum(reasoning.most(one.amount()), reasoning.most(other.amount()));
        Term above = reasoning.less(reasoning.world().fact(charged), sum);
        List<Clause> involved =
                one.clause().equals(other.clause()) ? List.of(one.clause()) : List.of(one.clause(), other.clause());
        Claim claim = Claim.about(
                involved,
                "refund-above-charge",
                "`" + one.output() + "` by `" + one.clause() + "` and `" + other.output() + "` by `" + other.clause()
                        + "` together come to more than was charged in some cases",
                facts -> atMost(one, facts) + atMost(other, facts) > facts.raw(charged),
                "Let one of them give 0 of the other output, or give them conditions that exclude each other.");
        add(evidence.against(reasoning.all(decides(one), decides(other), above), claim.showing(charged)));
    }

    private Term decides(Giving giving) {
        return reasoning.decides(giving.clause(), giving.output());
    }

    /** What the evaluator makes of an amount, where its clause decides; 0 elsewhere. */
    private long atMost(Giving giving, Facts facts) {
        boolean decides = switch (rules.decide(facts).answer(giving.output().name())) {
            case Answer.Decided it -> it.clause().equals(giving.clause());
            case Answer.Open it -> it.candidates().contains(giving.clause());
            case Answer.Assumed _ -> false;
        };
        return decides ? Rules.value(giving.amount().most(), facts) : 0;
    }

    private boolean add(Optional<Finding> finding) {
        finding.ifPresent(findings::add);
        return finding.isPresent();
    }
}
