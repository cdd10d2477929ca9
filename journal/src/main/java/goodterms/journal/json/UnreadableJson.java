package goodterms.journal.json;

import java.io.Serial;

/** A written text that is not what the journal writes: of an unknown type or version, or with other fields. */
public final class UnreadableJson extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Says what is wrong.
     *
     * @param place the fields that lead to it, such as {@code refund-decided.1 › decision › refund}
     */
    UnreadableJson(String place, String message) {
        super(place.isEmpty() ? message : place + ": " + message);
    }
}
