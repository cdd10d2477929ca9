package goodterms.terms.expression;

import goodterms.terms.expression.Expression.And;
import goodterms.terms.expression.Expression.Choice;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.GivenBefore;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Minus;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Or;
import goodterms.terms.expression.Expression.Part;
import goodterms.terms.expression.Expression.Plus;
import goodterms.terms.expression.Expression.Times;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import java.util.LinkedHashSet;
import java.util.Optional;
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
        within(expression).forEach(part -> parameter(part).ifPresent(names::add));
        return names;
    }

    private static Optional<String> parameter(Expression part) {
        return switch (part) {
            case Literal it -> it.parameter();
            case Times it -> it.parameter();
            case Part it -> it.parameter();
            case FactRead _, GivenBefore _, Plus _, Minus _, Comparison _, Not _, And _, Or _, Choice _ ->
                Optional.empty();
        };
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
