package goodterms.terms.diff;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.expression.Expression;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one version can say of an output, with when it says it.
 *
 * @param clause the clause that says it; empty where the question's own answer holds
 * @param grant what it says
 */
record Said(Output output, Optional<Clause> clause, Grant grant) {

    /** Everything a version can say of an output. */
    static List<Said> all(Reasoning version, Output output) {
        List<Clause> setting = version.rules().precedence().setting(output);
        if (setting.isEmpty()) {
            return output.assumed().stream()
                    .map(value -> new Said(output, Optional.empty(), assumed(value)))
                    .toList();
        }
        return setting.stream()
                .flatMap(clause -> Stream.ofNullable(clause.grants().get(output))
                        .map(grant -> new Said(output, Optional.of(clause), grant)))
                .toList();
    }

    private static Grant assumed(Value value) {
        return value instanceof Scalar money && money.type().words().isEmpty()
                ? new Grant.Amount(new Expression.Literal(money, Optional.empty()), false, "0")
                : new Grant.Fixed(value);
    }

    /** When the version says it. */
    Term when(Reasoning version) {
        return clause.map(it -> version.decides(it, output)).orElse(version.all());
    }

    /** Whether the two can't differ, whatever the case, seen without asking the solver. */
    boolean plainlyEqual(Said other) {
        return switch (grant) {
            case Grant.Fixed fixed ->
                other.grant instanceof Grant.Fixed its && fixed.value().equals(its.value());
            case Grant.Amount amount ->
                other.grant instanceof Grant.Amount its
                        && plain(amount.most()).equals(plain(its.most()))
                        && (isNothing(amount) || (amount.upTo() == its.upTo() && role().equals(other.role())));
        };
    }

    /** Constants count by their value, whatever a page calls them. */
    private static Expression plain(Expression amount) {
        return amount instanceof Expression.Literal literal
                ? new Expression.Literal(literal.value(), Optional.empty())
                : amount;
    }

    private static boolean isNothing(Grant.Amount amount) {
        return amount.most() instanceof Expression.Literal literal
                && literal.value().raw() == 0;
    }

    /** When what they say differs: in what is owed, in what can be given at most, or in who decides. */
    Term differs(Reasoning reasoning, Said other) {
        if (!(grant instanceof Grant.Amount mine && other.grant instanceof Grant.Amount theirs)) {
            return plainlyEqual(other) ? reasoning.not(reasoning.all()) : reasoning.all();
        }
        Term most = reasoning.most(mine);
        Term otherMost = reasoning.most(theirs);
        Term nothing = reasoning.constant(0);
        Term owed = mine.upTo() ? nothing : most;
        Term otherOwed = theirs.upTo() ? nothing : otherMost;
        boolean otherRole = mine.upTo() && theirs.upTo() && !role().equals(other.role());
        return reasoning.any(
                reasoning.unequal(owed, otherOwed),
                reasoning.unequal(most, otherMost),
                otherRole ? reasoning.unequal(most, nothing) : reasoning.not(reasoning.all()));
    }

    private Optional<String> role() {
        return clause.flatMap(Clause::decidedBy);
    }
}
