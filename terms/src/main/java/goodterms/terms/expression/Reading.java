package goodterms.terms.expression;

import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.GivenBefore;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What an expression reads. */
public final class Reading {

    private Reading() {}

    /** The expression and everything within it, outermost first. */
    public static Stream<Expression> within(Expression expression) {
        return Stream.concat(Stream.of(expression), expression.parts().stream().flatMap(Reading::within));
    }

    /** The facts it reads. */
    public static Set<Fact> facts(Expression expression) {
        Set<Fact> facts = new LinkedHashSet<>();
        within(expression).forEach(part -> {
            if (part instanceof FactRead read) {
                facts.add(read.fact());
            }
        });
        return facts;
    }

    /** The slots of the facts it reads, as bits. */
    public static long slots(Expression expression) {
        return facts(expression).stream().mapToLong(Facts::bit).reduce(0, (a, b) -> a | b);
    }

    /** The names of the parameters it reads. */
    public static Set<String> parameters(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        within(expression).forEach(part -> {
            if (part instanceof Literal literal) {
                literal.parameter().ifPresent(names::add);
            }
        });
        return names;
    }

    /** The clauses whose earlier giving it reads. */
    public static Set<String> givenBefore(Expression expression) {
        Set<String> clauses = new LinkedHashSet<>();
        within(expression).forEach(part -> {
            if (part instanceof GivenBefore given) {
                clauses.add(given.clause());
            }
        });
        return clauses;
    }
}
