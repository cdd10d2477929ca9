package goodterms.terms.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.Chance;
import goodterms.terms.DrawnClauses;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.proof.Proof;
import goodterms.terms.source.Finding;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Z3 is asked what our proof found, from a translation and a reading of precedence of its own. */
class SecondOpinionTest {

    private static final Set<String> ASKED = Set.of("gap", "clash", "dead-clause", "not-proved");

    @Test
    void two_solvers_find_the_same_gaps_clashes_and_dead_clauses() {
        Map<String, Integer> seen = new HashMap<>();
        Chance.forSeeds(40, chance -> {
            DrawnClauses drawn = new DrawnClauses(chance, chance.one(Question.values()));
            Rules rules = drawn.draft().rules(drawn.loose((int) chance.number(1, 6)));
            Set<String> ours = Proof.of(rules, "USD").stream()
                    .filter(finding -> ASKED.contains(finding.code()))
                    .map(SecondOpinionTest::subject)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ours).isEqualTo(theirs(rules));
            ours.forEach(each -> seen.merge(each.substring(0, each.indexOf(' ')), 1, Integer::sum));
        });
        assertThat(seen)
                .containsOnlyKeys("gap", "clash", "dead-clause")
                .allSatisfy((code, count) -> assertThat(count).isGreaterThan(10));
    }

    /** The finding with the names in it: {@code clash k0 k1 refund}. */
    private static String subject(Finding finding) {
        String names = finding.message()
                .replaceAll(":.*", "")
                .replaceAll("[^`]*`([^`]*)`[^`]*", " $1")
                .strip();
        return finding.code() + " " + names;
    }

    private static Set<String> theirs(Rules rules) {
        Set<String> theirs = new TreeSet<>();
        try (Z3Oracle z3 = new Z3Oracle(rules)) {
            for (Output output : rules.question().outputs()) {
                List<Clause> setting = z3.setting(output);
                if (!(setting.isEmpty() && output.assumed().isPresent()) && z3.gap(output)) {
                    theirs.add("gap " + output);
                }
                for (int i = 0; i < setting.size(); i++) {
                    for (Clause other : setting.subList(i + 1, setting.size())) {
                        if (z3.clash(setting.get(i), other, output)) {
                            theirs.add("clash " + setting.get(i) + " " + other + " " + output);
                        }
                    }
                }
            }
            rules.clauses().forEach(clause -> dead(z3, rules, clause).ifPresent(theirs::add));
        }
        return theirs;
    }

    private static Optional<String> dead(Z3Oracle z3, Rules rules, Clause clause) {
        List<Output> dead = rules.question().outputs().stream()
                .filter(clause.grants()::containsKey)
                .filter(output -> z3.dead(clause, output))
                .toList();
        if (dead.isEmpty()) {
            return Optional.empty();
        }
        String outputs = dead.size() == clause.grants().size()
                ? ""
                : dead.stream().map(output -> " " + output).collect(Collectors.joining());
        return Optional.of("dead-clause " + clause + outputs);
    }
}
