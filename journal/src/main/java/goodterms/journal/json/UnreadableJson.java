package goodterms.journal.json;

import java.io.Serial;

/** A written text that is not what the journal writes: of an unknown type or version, or with other fields. */
public final class UnreadableJson extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String message;

    /** Says what is wrong with a value. */
    UnreadableJson(String message) {
        super(message);
        this.message = message;
    }

    private UnreadableJson(String message, UnreadableJson inside) {
        super(message, inside);
        this.message = message;
    }

    /** The same, said of the value that holds it: {@code refund-decided.1 › facts › reason: …}. */
    UnreadableJson within(String place) {
        String joint = getCause() == null ? ": " : message.startsWith("[") ? "" : " › ";
        return new UnreadableJson(place + joint + message, this);
    }

    @Override
    public String getMessage() {
        return message;
    }
}
