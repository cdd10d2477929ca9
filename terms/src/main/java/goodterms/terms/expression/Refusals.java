package goodterms.terms.expression;

import dev.cel.common.ast.CelExpr;
import goodterms.terms.value.Type;
import java.util.Map;

/** Says where an expression is refused, why, and what to write instead. */
final class Refusals {

    private final Map<Long, Integer> offsets;

    /** @param offsets where each part of the expression starts, by CEL's number for it */
    Refusals(Map<Long, Integer> offsets) {
        this.offsets = offsets;
    }

    NotUnderstood unknownCall(CelExpr expr, String function) {
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

    NotUnderstood mixed(CelExpr at, Type left, Type right) {
        return refused(
                "wrong-kind",
                at,
                left.phrase() + " and " + right.phrase() + " don't go together",
                "Compare or combine only values of one kind.");
    }

    NotUnderstood unsupported(CelExpr expr, String what) {
        return refused(
                "not-provable",
                expr,
                what + " can't be proved",
                "Use facts, parameters, comparisons, &&, ||, !, +, - and share(amount, percentage).");
    }

    NotUnderstood refused(String code, CelExpr expr, String message, String remedy) {
        return new NotUnderstood(code, offsets.getOrDefault(expr.id(), 0), message, remedy);
    }
}
