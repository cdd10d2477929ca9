package goodterms.terms.proof;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Reading;
import goodterms.terms.vocabulary.Fact;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What clauses read, in their conditions and their amounts. */
public final class Reads {

    private Reads() {}

    /** The facts they read. */
    public static Set<Fact> of(Collection<Clause> clauses) {
        Set<Fact> facts = new LinkedHashSet<>();
        clauses.stream().flatMap(Reads::expressions).map(Reading::facts).forEach(facts::addAll);
        return facts;
    }

    /** The clauses of which it matters to them whether they have given something before. */
    public static Set<String> givenBefore(Collection<Clause> clauses) {
        Set<String> given = new TreeSet<>();
        for (Clause clause : clauses) {
            clause.once().ifPresent(scope -> given.add(clause.id()));
            expressions(clause).map(Reading::givenBefore).forEach(given::addAll);
        }
        return given;
    }

    private static Stream<Expression> expressions(Clause clause) {
        return Stream.concat(
                clause.conditions().stream().map(condition -> condition.expression()), amounts(clause).stream());
    }

    private static List<Expression> amounts(Clause clause) {
        return clause.grants().values().stream()
                .<Expression>mapMulti((grant, found) -> {
                    if (grant instanceof Grant.Amount amount) {
                        found.accept(amount.most());
                    }
                })
                .toList();
    }
}
