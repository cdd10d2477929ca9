package goodterms.terms.explanation;

import goodterms.terms.expression.Expression;
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
import goodterms.terms.value.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** An expression as a clause could write it. */
final class Written {

    private Written() {}

    static String of(Expression expression, String currency) {
        return switch (expression) {
            case Literal it ->
                it.parameter().map(name -> name.replace('-', '_')).orElse(Wording.of(it.value(), currency));
            case FactRead it -> it.fact().name();
            case GivenBefore it -> it.clause().replace('-', '_') + "_given_before";
            case Plus it -> of(it.left(), currency) + " + " + within(it.right(), currency);
            case Minus it -> of(it.left(), currency) + " - " + within(it.right(), currency);
            case Times it -> it.by() + " * " + within(it.of(), currency);
            case Part it -> within(it.of(), currency) + " * " + it.by() + " / " + it.over();
            case Comparison it ->
                within(it.left(), currency) + " " + it.relation().sign() + " " + within(it.right(), currency);
            case Not it -> "!" + within(it.of(), currency);
            case And it -> joined(it.all(), " && ", currency);
            case Or it -> joined(it.any(), " || ", currency);
            case Choice it ->
                within(it.when(), currency) + " ? " + within(it.then(), currency) + " : "
                        + within(it.otherwise(), currency);
        };
    }

    private static String joined(List<Expression> parts, String sign, String currency) {
        return parts.stream().map(part -> within(part, currency)).collect(Collectors.joining(sign));
    }

    private static String within(Expression part, String currency) {
        return switch (part) {
            case Literal _, FactRead _, GivenBefore _, Not _ -> of(part, currency);
            default -> "(" + of(part, currency) + ")";
        };
    }
}
