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
import goodterms.terms.value.Value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what CEL's parser read into our tree, giving every part its type. */
final class Typing {

    private static final Set<Kind> ADDABLE = Set.of(MONEY, LENGTH, COUNT, CALENDAR_DAYS);
    private static final Set<Kind> ORDERED = Set.of(MONEY, LENGTH, COUNT, CALENDAR_DAYS, MOMENT, PERCENT);
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long WHOLE = 10_000;

    private final Names names;
    private final Map<Long, Integer> offsets;

    Typing(Names names, Map<Long, Integer> offsets) {
        this.names = names;
        this.offsets = offsets;
    }

    /** The tree of an expression whose value must be of a type. */
    Expression read(CelExpr expr, Type wanted) throws NotUnderstood {
        Expression read = infer(expr, wanted);
        if (!read.type().equals(wanted)) {
            throw refused(
                    "wrong-kind",
                    expr,
                    "this is " + read.type().phrase() + ", and " + wanted.phrase() + " is wanted",
                    "Compare or combine only values of one kind.");
        }
        return read;
    }

    private Expression infer(CelExpr expr, @Nullable Type hint) throws NotUnderstood {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr, hint);
            case IDENT -> word(expr);
            case CALL -> call(expr, hint);
            case SELECT -> throw unsupported(expr, "a dot");
            case LIST -> throw unsupported(expr, "a list outside `in`");
            case MAP -> throw unsupported(expr, "a map");
            case STRUCT -> throw unsupported(expr, "a structure");
            case COMPREHENSION -> throw unsupported(expr, "a macro");
            case NOT_SET -> throw unsupported(expr, "nothing");
        };
    }

    private Expression constant(CelExpr expr, @Nullable Type hint) throws NotUnderstood {
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> literal(Scalar.truth(constant.booleanValue()));
            case INT64_VALUE -> number(expr, constant.int64Value(), hint);
            case STRING_VALUE -> enumerated(expr, constant.stringValue(), hint);
            case DOUBLE_VALUE -> throw unsupported(expr, "a number with a decimal point");
            case NOT_SET, NULL_VALUE, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE ->
                throw unsupported(expr, "a constant other than a word, yes, no, 0 or 1");
        };
    }

    private Expression number(CelExpr expr, long number, @Nullable Type hint) throws NotUnderstood {
        Type type = hint == null ? Type.COUNT : hint;
        boolean bare = number == 0 || (number == 1 && (type.kind() == COUNT || type.kind() == CALENDAR_DAYS));
        if (!bare) {
            throw refused(
                    "bare-number",
                    expr,
                    "the number " + number + " stands in the clause, where customers can't read it",
                    "Write it in the sentence as a parameter, such as `[24 hours](#late-window)`, and use its name here.");
        }
        if (!ORDERED.contains(type.kind()) || type.kind() == MOMENT) {
            throw refused(
                    "wrong-kind",
                    expr,
                    "the number " + number + " stands where " + type.phrase() + " is wanted",
                    "Compare or combine only values of one kind.");
        }
        return literal(new Scalar(type, number));
    }

    private Expression enumerated(CelExpr expr, String word, @Nullable Type hint) throws NotUnderstood {
        if (hint == null || hint.kind() != WORD) {
            throw refused(
                    "wrong-kind",
                    expr,
                    "the word '" + word + "' is compared with no fact that has words",
                    "Compare it with a fact that has it among its words; `goodterms facts` lists them.");
        }
        if (!hint.words().contains(word)) {
            String choice = hint.words().size() > 12 ? "the words of that fact" : String.join(", ", hint.words());
            throw refused("unknown-word", expr, "'" + word + "' is none of " + choice, "Use one of those words.");
        }
        return literal(Scalar.word(hint, word));
    }

    private static Literal literal(Scalar value) {
        return new Literal(value, Optional.empty());
    }

    private Expression word(CelExpr expr) throws NotUnderstood {
        String name = expr.ident().name();
        Optional<Expression> meaning = names.meaning(name);
        if (meaning.isPresent()) {
            return meaning.get();
        }
        throw refused(
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
            default -> throw unknownCall(expr, function);
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
            throw mixed(at, left.type(), right.type());
        }
        return right;
    }

    private Expression compared(Relation relation, CelExpr expr) throws NotUnderstood {
        List<CelExpr> args = expr.call().args();
        List<Expression> sides = pair(args.get(0), args.get(1), null);
        same(expr, sides.get(0), sides.get(1));
        boolean equality = relation == Relation.EQUAL || relation == Relation.UNEQUAL;
        if (!equality && !ORDERED.contains(sides.get(0).type().kind())) {
            throw refused(
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
            throw refused(
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
            throw mixed(expr, left, right);
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
            throw mixed(expr, left, right);
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
        throw refused(
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
        throw refused(
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
        throw refused(
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
        throw unknownCall(expr, "days_of_hours");
    }

    private NotUnderstood unknownCall(CelExpr expr, String function) {
        String remedy = switch (function) {
            case "duration", "timestamp" ->
                "Write the length in the sentence as a parameter, such as `[24 hours](#late-window)`, and use its name.";
            case "now" -> "Use the fact `asked_at`: a decision never looks at the clock.";
            case "_%_", "-_" -> "Use +, -, share(amount, percentage) and comparisons.";
            default ->
                function.startsWith("get")
                        ? "Calendars come in as facts, such as `calendar_days_since_charge`."
                        : "The only function is share(amount, percentage).";
        };
        String shown = function.replace("_", "").replace("@", "");
        return refused("not-provable", expr, "`" + (shown.isEmpty() ? function : shown) + "` can't be proved", remedy);
    }

    private NotUnderstood mixed(CelExpr at, Type left, Type right) {
        return refused(
                "wrong-kind",
                at,
                left.phrase() + " and " + right.phrase() + " don't go together",
                "Compare or combine only values of one kind.");
    }

    private NotUnderstood unsupported(CelExpr expr, String what) {
        return refused(
                "not-provable",
                expr,
                what + " can't be proved",
                "Use facts, parameters, comparisons, &&, ||, !, +, - and share(amount, percentage).");
    }

    private NotUnderstood refused(String code, CelExpr expr, String message, String remedy) {
        return new NotUnderstood(code, offsets.getOrDefault(expr.id(), 0), message, remedy);
    }
}
