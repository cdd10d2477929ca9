package goodterms.terms.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import goodterms.terms.value.Type;
import java.util.List;

/**
 * Reads conditions and amounts written in CEL, the Common Expression Language, into our tree.
 *
 * <p>CEL's own parser does the syntax, with macros off. The types are ours, as CEL can't tell an amount of money from a
 * count; whatever lies outside linear integer arithmetic is refused with what to write instead.
 */
public final class Cel {

    /** Longer than any clause a person can read; keeps hostile pages cheap. */
    static final int LONGEST = 2_000;

    private static final int DEEPEST = 32;
    private static final int MOST_LEVELS = 64;

    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxParseRecursionDepth(DEEPEST)
                    .maxExpressionCodePointSize(LONGEST)
                    .maxParseErrorRecoveryLimit(1)
                    .build())
            .setStandardMacros(List.of())
            .build();

    private Cel() {}

    /**
     * Reads a text whose value must be of a type.
     *
     * @throws NotUnderstood if it is not CEL, uses a word that is not known, or can't be proved
     */
    public static Expression read(String text, Names names, Type wanted) throws NotUnderstood {
        if (text.length() > LONGEST) {
            throw new NotUnderstood(
                    "too-long",
                    LONGEST,
                    "this expression has " + text.length() + " characters, and " + LONGEST + " is the most",
                    "Split it into several `when:` lines or several clauses.");
        }
        CelAbstractSyntaxTree tree = parse(text);
        refuseDeep(tree.getExpr(), 1);
        return new Typing(names, tree.getSource().getPositionsMap()).read(tree.getExpr(), wanted);
    }

    /** A sum is nested as deep as it has parts, and all that reads our tree goes down into it. */
    private static void refuseDeep(CelExpr expr, int depth) throws NotUnderstood {
        if (depth > MOST_LEVELS) {
            throw tooDeep(MOST_LEVELS);
        }
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
            for (CelExpr part : expr.call().args()) {
                refuseDeep(part, depth + 1);
            }
        }
    }

    private static NotUnderstood tooDeep(int levels) {
        return new NotUnderstood(
                "too-deep",
                0,
                "this is nested deeper than " + levels + " levels",
                "Split it into several `when:` lines or several clauses.");
    }

    private static CelAbstractSyntaxTree parse(String text) throws NotUnderstood {
        CelValidationResult result = PARSER.parse(text);
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            CelIssue first = e.getErrors().getFirst();
            int place = Math.clamp(first.getSourceLocation().getColumn(), 0, text.codePointCount(0, text.length()));
            int offset = text.offsetByCodePoints(0, place);
            if (first.getMessage().contains("recursion")) {
                throw tooDeep(DEEPEST);
            }
            throw new NotUnderstood(
                    "not-an-expression",
                    offset,
                    why(first.getMessage(), text.substring(offset)),
                    remedy(text.substring(offset)));
        }
    }

    /** What CEL's parser says is about grammars; this is about the text. */
    private static String why(String message, String rest) {
        if (message.startsWith("For input string")) {
            return "this number is too large";
        }
        if (message.startsWith("reserved identifier")) {
            return message.replaceFirst(": (.*)", " `$1`") + " can't be used";
        }
        return rest.isBlank() ? "something is missing at the end" : "this makes no sense from `" + rest + "` on";
    }

    private static String remedy(String rest) {
        if (rest.startsWith("=")) {
            return "To compare, write two of them: ==.";
        }
        if (rest.startsWith("and ") || rest.startsWith("or ")) {
            return "Write && for and, || for or; or a `when:` line for each.";
        }
        return "Write a condition such as `asked_at - charged_at <= late_window`, or an amount such as `charged`.";
    }
}
