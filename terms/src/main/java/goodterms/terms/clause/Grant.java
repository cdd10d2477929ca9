package goodterms.terms.clause;

import goodterms.terms.expression.Expression;
import goodterms.terms.value.Value;

/** What a clause says of one output. */
public sealed interface Grant {

    /**
     * Money.
     *
     * @param most what is owed; with {@code upTo}, what staff can give at most, while nothing is owed
     * @param text as the page writes it, without {@code up to}
     */
    record Amount(Expression most, boolean upTo, String text) implements Grant {}

    /** A word of the output's list, or a name. */
    record Fixed(Value value) implements Grant {}
}
