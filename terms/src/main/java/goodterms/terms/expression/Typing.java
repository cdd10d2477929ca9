package goodterms.terms.expression;

import static goodterms.terms.value.Kind.CALENDAR_DAYS;
import static goodterms.terms.value.Kind.COUNT;
import static goodterms.terms.value.Kind.LENGTH;
import static goodterms.terms.value.Kind.MOMENT;
import static goodterms.terms.value.Kind.MONEY;
import static goodterms.terms.value.Kind.PERCENT;
import static goodterms.terms.value.Kind.WORD;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import goodterms.terms.expression.Expression.And;
import goodterms.terms.expression.Expression.Choice;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Minus;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Or;
import goodterms.terms.expression.Expression.Part;
import goodterms.terms.expression.Expression.Plus;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.expression.Expression.Times;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what CEL's parser read into our tree, giving every part its type. */
final class Typing {

    private static final Set<Kind> ADDABLE = Set.of(MONEY, LENGTH, COUNT, CALENDAR_DAYS);
    static final Set<Kind> ORDERED = Set.of(MONEY, LENGTH, COUNT, CALENDAR_DAYS, MOMENT, PERCENT);
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long WHOLE = 10_000;

    private final Names names;
    private final Refusals refusals;
    private final Constants constants;

    Typing(Names names, Map<Long, Integer> offsets) {
        this.names = names;
        this.refusals = new Refusals(offsets);
        this.constants = new Constants(refusals);
    }

    /** The tree of an expression whose value must be of a type. */
    Expression read(CelExpr expr, Type wanted) throws NotUnderstood {
        Expression read = infer(expr, wanted);
        if (!read.type().equals(wanted)) {
            throw refusals.refused(
                    "wrong-kind",
                    expr,
                    "this is " + read.type().phrase() + ", and " + wanted.phrase() + " is wanted",
                    "Compare or combine only values of one kind.");
        }
        return read;
    }

    private Expression infer(CelExpr expr, @Nullable Type hint) throws NotUnderstood {
        return switch (expr.getKind()) {
            case CONSTANT -> constants.constant(expr, hint);
            case IDENT -> word(expr);
            case CALL -> call(expr, hint);
            case SELECT -> throw refusals.unsupported(expr, "a dot");
            case LIST -> throw refusals.unsupported(expr, "a list outside `in`");
            case MAP -> throw refusals.unsupported(expr, "a map");
            case STRUCT -> throw refusals.unsupported(expr, "a structure");
            case COMPREHENSION -> throw refusals.unsupported(expr, "a macro");
            case NOT_SET -> throw refusals.unsupported(expr, "nothing");
        };
    }

    private Expression word(CelExpr expr) throws NotUnderstood {
        String name = expr.ident().name();
        Optional<Expression> meaning = names.meaning(name);
        if (meaning.isPresent()) {
            return meaning.get();
        }
        throw refusals.refused(
                "unknown-name",
                expr,
                "nothing is called `" + name + "`",
                names.closest(name)
                        .map(close -> "Did you mean `" + close + "`?")
                        .orElse("Use a fact of this question (`goodterms facts`) or a parameter of this page."));
    }

    private Expression call(CelExpr expr, @Nullable Type hint) throws NotUnderstood {
        String function = expr.call().function();
        List<CelExpr> args = expr.call().args();
        return switch (function) {
            case "_&&_" -> new And(flat(expr, function));
            case "_||_" -> new Or(flat(expr, function));
            case "!_" -> new Not(read(args.get(0), Type.TRUTH));
            case "_?_:_" -> choice(args, hint);
            case "_==_" -> compared(Relation.EQUAL, expr);
            case "_!=_" -> compared(Relation.UNEQUAL, expr);
            case "_<_" -> compared(Relation.LESS, expr);
            case "_<=_" -> compared(Relation.AT_MOST, expr);
            case "_>_" -> compared(Relation.MORE, expr);
            case "_>=_" -> compared(Relation.AT_LEAST, expr);
            case "@in" -> among(expr, args);
            case "_+_" -> plus(expr, args, hint);
            case "_-_" -> minus(expr, args, hint);
            case "_*_" -> times(expr, args, hint);
            case "_/_" -> quotient(expr, args, hint);
            case "share" -> share(expr, args, hint);
            case "days_of_hours" -> daysOfHours(expr, args);
            default -> throw refusals.unknownCall(expr, function);
        };
    }

    private List<Expression> flat(CelExpr expr, String function) throws NotUnderstood {
        List<Expression> parts = new ArrayList<>();
        for (CelExpr arg : expr.call().args()) {
            if (arg.getKind() == CelExpr.ExprKind.Kind.CALL
                    && arg.call().function().equals(function)) {
                parts.addAll(flat(arg, function));
            } else {
                parts.add(read(arg, Type.TRUTH));
            }
        }
        return parts;
    }

    private Expression choice(List<CelExpr> args, @Nullable Type hint) throws NotUnderstood {
        Expression when = read(args.get(0), Type.TRUTH);
        List<Expression> sides = pair(args.get(1), args.get(2), hint);
        return new Choice(when, sides.get(0), same(args.get(2), sides.get(0), sides.get(1)));
    }

    /** Reads two sides, letting a constant take the type of the side that has one of its own. */
    private List<Expression> pair(CelExpr left, CelExpr right, @Nullable Type hint) throws NotUnderstood {
        if (isConstant(left) && !isConstant(right)) {
            Expression second = infer(right, hint);
            return List.of(infer(left, second.type()), second);
        }
        Expression first = infer(left, hint);
        return List.of(first, infer(right, isConstant(right) ? first.type() : hint));
    }

    private static boolean isConstant(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    }

    private Expression same(CelExpr at, Expression left, Expression right) throws NotUnderstood {
        if (!left.type().equals(right.type())) {
            throw refusals.mixed(at, left.type(), right.type());
        }
        return right;
    }

    private Expression compared(Relation relation, CelExpr expr) throws NotUnderstood {
        List<CelExpr> args = expr.call().args();
        List<Expression> sides = pair(args.get(0), args.get(1), null);
        same(expr, sides.get(0), sides.get(1));
        boolean equality = relation == Relation.EQUAL || relation == Relation.UNEQUAL;
        if (!equality && !ORDERED.contains(sides.get(0).type().kind())) {
            throw refusals.refused(
                    "wrong-kind",
                    expr,
                    "there is no order between values that are "
                            + sides.get(0).type().phrase(),
                    "Compare them with == or !=.");
        }
        return new Comparison(relation, sides.get(0), sides.get(1));
    }

    private Expression among(CelExpr expr, List<CelExpr> args) throws NotUnderstood {
        Expression of = infer(args.get(0), null);
        CelExpr list = args.get(1);
        if (list.getKind() != CelExpr.ExprKind.Kind.LIST || of.type().kind() != WORD) {
            throw refusals.refused(
                    "not-provable",
                    expr,
                    "`in` takes a fact that has words and a list of them",
                    "Write it as `reason in ['forgot', 'not-used']`.");
        }
        List<Expression> any = new ArrayList<>();
        for (CelExpr element : list.list().elements()) {
            any.add(new Comparison(Relation.EQUAL, of, read(element, of.type())));
        }
        return new Or(any);
    }

    private Expression plus(CelExpr expr, List<CelExpr> args, @Nullable Type hint) throws NotUnderstood {
        List<Expression> sides = pair(args.get(0), args.get(1), summand(hint));
        Type left = sides.get(0).type();
        Type right = sides.get(1).type();
        if (left.kind() == MOMENT && right.kind() == LENGTH) {
            return new Plus(sides.get(0), sides.get(1), left);
        }
        if (left.kind() == LENGTH && right.kind() == MOMENT) {
            return new Plus(sides.get(0), sides.get(1), right);
        }
        if (!left.equals(right) || !ADDABLE.contains(left.kind())) {
            throw refusals.mixed(expr, left, right);
        }
        return new Plus(sides.get(0), sides.get(1), left);
    }

    private Expression minus(CelExpr expr, List<CelExpr> args, @Nullable Type hint) throws NotUnderstood {
        List<Expression> sides = pair(args.get(0), args.get(1), summand(hint));
        Type left = sides.get(0).type();
        Type right = sides.get(1).type();
        if (left.kind() == MOMENT && right.kind() == MOMENT) {
            return new Minus(sides.get(0), sides.get(1), Type.LENGTH);
        }
        if (left.kind() == MOMENT && right.kind() == LENGTH) {
            return new Minus(sides.get(0), sides.get(1), left);
        }
        if (!left.equals(right) || !ADDABLE.contains(left.kind())) {
            throw refusals.mixed(expr, left, right);
        }
        return new Minus(sides.get(0), sides.get(1), left);
    }

    private static @Nullable Type summand(@Nullable Type hint) {
        return hint != null && ADDABLE.contains(hint.kind()) ? hint : null;
    }

    private Expression times(CelExpr expr, List<CelExpr> args, @Nullable Type hint) throws NotUnderstood {
        Expression left = infer(args.get(0), isConstant(args.get(0)) ? null : hint);
        Expression right = infer(args.get(1), isConstant(args.get(1)) ? null : hint);
        if (left instanceof Literal by
                && by.type().kind() == COUNT
                && ADDABLE.contains(right.type().kind())) {
            return new Times(right, by.value().raw(), by.parameter(), right.type());
        }
        if (right instanceof Literal by
                && by.type().kind() == COUNT
                && ADDABLE.contains(left.type().kind())) {
            return new Times(left, by.value().raw(), by.parameter(), left.type());
        }
        throw refusals.refused(
                "not-provable",
                expr,
                "a product needs a count that is a parameter on one side, so that it can be proved for all cases",
                "Multiply by a parameter, or use a fact that is worked out already, such as `unused_value`.");
    }

    private Expression quotient(CelExpr expr, List<CelExpr> args, @Nullable Type hint) throws NotUnderstood {
        Expression of = infer(args.get(0), hint);
        Expression over = infer(args.get(1), null);
        if (over instanceof Literal by
                && by.type().kind() == COUNT
                && by.value().raw() > 0
                && ADDABLE.contains(of.type().kind())) {
            return new Part(of, 1, by.value().raw(), by.parameter(), of.type());
        }
        throw refusals.refused(
                "not-provable",
                expr,
                "a quotient needs a count above 0 that is a parameter on its right, so that it can be proved",
                "Divide by a parameter, or use a fact that is worked out already, such as `unused_value`.");
    }

    private Expression share(CelExpr expr, List<CelExpr> args, @Nullable Type hint) throws NotUnderstood {
        if (args.size() == 2) {
            Expression of = infer(args.get(0), hint);
            Expression percent = infer(args.get(1), Type.PERCENT);
            if (percent instanceof Literal by
                    && by.type().kind() == PERCENT
                    && ADDABLE.contains(of.type().kind())) {
                return new Part(of, by.value().raw(), WHOLE, by.parameter(), of.type());
            }
        }
        throw refusals.refused(
                "not-provable",
                expr,
                "share takes an amount and a percentage that is a parameter",
                "Write it as `share(charged, handling_fee)`, with `[5 %](#handling-fee)` in the sentence.");
    }

    /** For axioms only: the length of some calendar days, were each that many hours long. */
    private Expression daysOfHours(CelExpr expr, List<CelExpr> args) throws NotUnderstood {
        if (args.size() == 2
                && isConstant(args.get(1))
                && args.get(1).constant().getKind() == CelConstant.Kind.INT64_VALUE
                && names.meaning("days_of_hours").isPresent()) {
            long seconds = Math.multiplyExact(args.get(1).constant().int64Value(), SECONDS_PER_HOUR);
            return new Times(read(args.get(0), Type.CALENDAR_DAYS), seconds, Optional.empty(), Type.LENGTH);
        }
        throw refusals.unknownCall(expr, "days_of_hours");
    }
}
