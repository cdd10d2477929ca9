package goodterms.journal.story;

import goodterms.terms.source.Position;

/**
 * A part of a page's answer that a story states: {@code refund 27.55 by late-cancellation}.
 *
 * @param output the output's name
 * @param value as a page writes it, with {@code up to} before what is left to a person
 * @param clause the id of the clause that decides it
 */
record Gives(Position at, String output, String value, String clause) {

    /** The line. */
    String text() {
        return output + " " + value + " by " + clause;
    }
}
