package goodterms.terms.phrase;

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
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.expression.Expression.Times;
import goodterms.terms.value.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts expressions into words: a condition becomes a sentence, an amount, moment or length a noun.
 *
 * <p>A negation is carried inwards until it reaches a fact, which has a sentence of its own for being otherwise. What
 * is made of several parts stands in parentheses within another, so that a phrase reads in one way only.
 */
final class Phrasing {

    private static final long WHOLE = 10_000;

    private final Named named;
    private final Comparing comparing = new Comparing(this);

    Phrasing(Named named) {
        this.named = named;
    }

    /** The words for an expression on its own. */
    String of(Expression expression) {
        return of(expression, true);
    }

    /** @param holds whether a condition is said to hold; of no meaning for other expressions */
    String of(Expression expression, boolean holds) {
        return switch (expression) {
            case Literal it -> literal(it, holds);
            case FactRead it ->
                it.isCondition() ? it.fact().said(holds ? 1 : 0) : it.fact().phrase();
            case GivenBefore it ->
                "you have " + (holds ? "already" : "not yet") + " received what “" + named.clause(it.clause())
                        + "” gives";
            case Plus it -> plus(it);
            case Minus it -> minus(it);
            case Times it -> it.by() + " times " + within(it.of(), true);
            case Part it -> part(it, within(it.of(), true));
            case Comparison it -> comparing.of(it, holds);
            case Not it -> of(it.of(), !holds);
            case And it -> several(it.all(), holds, holds);
            case Or it -> several(it.any(), !holds, holds);
            case Choice it -> choice(it, holds);
        };
    }

    /** The words for an expression that is part of another. */
    String within(Expression expression, boolean holds) {
        String words = of(expression, holds);
        return isCompound(expression) ? "(" + words + ")" : words;
    }

    private static boolean isCompound(Expression expression) {
        return switch (expression) {
            case Literal _, FactRead _, GivenBefore _, Comparison _, Times _ -> false;
            case Plus it -> it.type().kind() != Kind.MOMENT;
            case Minus it -> !isSpan(it) && it.type().kind() != Kind.MOMENT;
            case Not it -> isCompound(it.of());
            case Part it -> it.over() != WHOLE;
            case And _, Or _, Choice _ -> true;
        };
    }

    private String literal(Literal literal, boolean holds) {
        if (literal.isCondition()) {
            return (literal.value().raw() == 1) == holds ? "this is always so" : "this is never so";
        }
        return literal.parameter().map(named::parameter).orElseGet(() -> named.value(literal.value()));
    }

    private String plus(Plus plus) {
        if (plus.type().kind() != Kind.MOMENT) {
            return within(plus.left(), true) + " plus " + within(plus.right(), true);
        }
        boolean momentFirst = plus.left().type().kind() == Kind.MOMENT;
        Expression moment = momentFirst ? plus.left() : plus.right();
        Expression length = momentFirst ? plus.right() : plus.left();
        return within(length, true) + " after " + of(moment);
    }

    private String minus(Minus minus) {
        if (isSpan(minus)) {
            return "the time from " + of(minus.right()) + " to " + of(minus.left());
        }
        if (minus.type().kind() == Kind.MOMENT) {
            return within(minus.right(), true) + " before " + of(minus.left());
        }
        String left = within(minus.left(), true);
        boolean ofItself = minus.right() instanceof Part part
                && part.over() == WHOLE
                && part.of().equals(minus.left());
        return left + ", less " + (ofItself ? part((Part) minus.right(), "it") : within(minus.right(), true));
    }

    /** Whether a difference is the time between two moments. */
    private static boolean isSpan(Minus minus) {
        return minus.type().kind() == Kind.LENGTH && minus.left().type().kind() == Kind.MOMENT;
    }

    private String part(Part part, String of) {
        if (part.over() == WHOLE) {
            return named.percent(part.by()) + " of " + of;
        }
        return (part.by() == 1 ? of : part.by() + " times " + of) + " divided by " + part.over();
    }

    /** @param all whether all of the parts are said, or at least one */
    private String several(List<Expression> parts, boolean all, boolean holds) {
        return comparing.sameSubject(parts, all, holds).orElseGet(() -> {
            List<String> words = new ArrayList<>();
            parts.forEach(part -> words.add(within(part, holds)));
            return String.join(all ? ", and " : ", or ", words);
        });
    }

    private String choice(Choice choice, boolean holds) {
        return choice.isCondition()
                ? "if " + within(choice.when(), true) + ", then " + within(choice.then(), holds) + ", and otherwise "
                        + within(choice.otherwise(), holds)
                : within(choice.then(), true) + " if " + within(choice.when(), true) + ", and otherwise "
                        + within(choice.otherwise(), true);
    }

    /** How a relation is said between values of a kind: {@code is at most}, {@code comes before}. */
    static String verb(Relation relation, Kind kind) {
        boolean moments = kind == Kind.MOMENT;
        return switch (relation) {
            case EQUAL -> moments ? "comes at the same moment as" : "is exactly";
            case UNEQUAL -> moments ? "does not come at the same moment as" : "is not exactly";
            case LESS -> moments ? "comes before" : "is less than";
            case AT_MOST -> moments ? "comes no later than" : "is at most";
            case MORE -> moments ? "comes after" : "is more than";
            case AT_LEAST -> moments ? "comes no earlier than" : "is at least";
        };
    }
}
