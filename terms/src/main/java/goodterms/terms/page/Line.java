package goodterms.terms.page;

import goodterms.terms.source.Position;

/**
 * A line of a clause or an example: {@code key: value}.
 *
 * @param value empty where there is no colon
 * @param valueColumn the column the value starts in, from 1
 */
public record Line(Position at, String key, String value, int valueColumn) {

    /** A place within the value. */
    public Position within(int offset) {
        return new Position(at.file(), at.line(), valueColumn + offset);
    }
}
