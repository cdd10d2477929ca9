package goodterms.terms.clause;

import goodterms.terms.expression.Expression;
import goodterms.terms.source.Position;

/**
 * One {@code when:} line of a clause.
 *
 * @param text as the page writes it
 */
public record Condition(String text, Position at, Expression expression) {}
