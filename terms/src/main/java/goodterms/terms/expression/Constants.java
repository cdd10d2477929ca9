package goodterms.terms.expression;

import static goodterms.terms.value.Kind.CALENDAR_DAYS;
import static goodterms.terms.value.Kind.COUNT;
import static goodterms.terms.value.Kind.MOMENT;
import static goodterms.terms.value.Kind.WORD;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the constants that can stand in a clause: yes, no, 0, 1 and the words of facts. */
final class Constants {

    private final Refusals refusals;

    Constants(Refusals refusals) {
        this.refusals = refusals;
    }

    Expression constant(CelExpr expr, @Nullable Type hint) throws NotUnderstood {
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> literal(Scalar.truth(constant.booleanValue()));
            case INT64_VALUE -> number(expr, constant.int64Value(), hint);
            case STRING_VALUE -> enumerated(expr, constant.stringValue(), hint);
            case DOUBLE_VALUE ->
                throw refusals.refused(
                        "not-provable",
                        expr,
                        "a number with a decimal point can't be proved",
                        "Write it in the sentence as a percentage, such as `[5 %](#handling-fee)`, and take"
                                + " `share(charged, handling_fee)`.");
            case NOT_SET, NULL_VALUE, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE ->
                throw refusals.unsupported(expr, "a constant other than a word, yes, no, 0 or 1");
        };
    }

    private Expression number(CelExpr expr, long number, @Nullable Type hint) throws NotUnderstood {
        Type type = hint == null ? Type.COUNT : hint;
        boolean bare = number == 0 || (number == 1 && (type.kind() == COUNT || type.kind() == CALENDAR_DAYS));
        if (!bare) {
            throw refusals.refused(
                    "bare-number",
                    expr,
                    "the number " + number + " stands in the clause, where customers can't read it",
                    "Write it in the sentence as a parameter, such as `[24 hours](#late-window)`, and use its name here.");
        }
        if (!Typing.ORDERED.contains(type.kind()) || type.kind() == MOMENT) {
            throw refusals.refused(
                    "wrong-kind",
                    expr,
                    "the number " + number + " stands where " + type.phrase() + " is wanted",
                    "Compare or combine only values of one kind.");
        }
        return literal(new Scalar(type, number));
    }

    private Expression enumerated(CelExpr expr, String word, @Nullable Type hint) throws NotUnderstood {
        if (hint == null || hint.kind() != WORD) {
            throw refusals.refused(
                    "wrong-kind",
                    expr,
                    "the word '" + word + "' is compared with no fact that has words",
                    "Compare it with a fact that has it among its words; `goodterms facts` lists them.");
        }
        if (!hint.words().contains(word)) {
            String choice = hint.words().size() > 12 ? "the words of that fact" : String.join(", ", hint.words());
            throw refusals.refused(
                    "unknown-word", expr, "'" + word + "' is none of " + choice, "Use one of those words.");
        }
        return literal(Scalar.word(hint, word));
    }

    private static Literal literal(Scalar value) {
        return new Literal(value, Optional.empty());
    }
}
