package goodterms.server.api;

import java.util.Locale;

/** What can be wrong with a request before any account is asked; each has its paragraph in the reference. */
public enum Fault {
    BAD_REQUEST(400, "The request can't be understood", "Correct what the detail names and send it again."),
    KEY_MISSING(
            401, "There is no valid key", "Send Authorization: Bearer with a key that is neither expired nor revoked."),
    FORBIDDEN(403, "The key doesn't allow this", "Use a key with the scope that the detail names."),
    NOT_FOUND(404, "There is nothing here", "Check the address, and the names of company and account in it."),
    METHOD_NOT_ALLOWED(405, "Not with this method", "Use one of the methods in the header Allow."),
    NOT_ACCEPTABLE(406, "Answers are JSON", "Accept application/json."),
    ALREADY_THERE(409, "There is one already", "Choose another name, or use the one that is there."),
    LAST_OWNER(409, "They are the last owner", "Make somebody else an owner first."),
    FORGOTTEN(
            410, "What was answered is forgotten", "The people of the account were erased; ask for the account anew."),
    OUTDATED(412, "The account has changed meanwhile", "Read it again, and send its new ETag as If-Match."),
    TOO_LARGE(413, "The body is too large", "Send less at once."),
    UNSUPPORTED_MEDIA_TYPE(415, "Bodies are JSON", "Send Content-Type: application/json."),
    INVALID_FIELDS(422, "Fields are missing or wrong", "Correct each field that errors points to."),
    KEY_REUSED(422, "The Idempotency-Key was used for another request", "Draw a new key for each new request."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the seconds in Retry-After."),
    INTERNAL(500, "The server has failed", "Send the request again with the same Idempotency-Key."),
    BUSY(503, "The server is busy", "Send the request again with the same Idempotency-Key.");

    private final int status;
    private final String title;
    private final String remedy;

    Fault(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** The status of HTTP it is told with. */
    public int status() {
        return status;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** As it is written: {@code invalid-fields}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
