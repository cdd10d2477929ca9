package goodterms.terms.expression;

import java.io.Serial;

/** Says why a text is not a condition or an amount that can be proved, where, and what to write instead. */
public final class NotUnderstood extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;
    private final String remedy;

    NotUnderstood(String code, int offset, String message, String remedy) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.remedy = remedy;
    }

    /** The kind of finding. */
    public String code() {
        return code;
    }

    /** Where in the text, in characters from 0. */
    public int offset() {
        return offset;
    }

    /** What to do, in one sentence. */
    public String remedy() {
        return remedy;
    }

    /** What is wrong, in one sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
