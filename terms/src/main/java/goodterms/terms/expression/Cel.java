package goodterms.terms.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
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
        return new Typing(names, tree.getSource().getPositionsMap()).read(tree.getExpr(), wanted);
    }

    private static CelAbstractSyntaxTree parse(String text) throws NotUnderstood {
        CelValidationResult result = PARSER.parse(text);
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            CelIssue first = e.getErrors().getFirst();
            throw new NotUnderstood(
                    "not-an-expression",
                    Math.max(0, first.getSourceLocation().getColumn()),
                    "“" + text + "” is not an expression: "
                            + first.getMessage().lines().findFirst().orElse(""),
                    "Write a condition such as `asked_at - charged_at <= late_window`, or an amount such as `charged`.");
        }
    }
}
