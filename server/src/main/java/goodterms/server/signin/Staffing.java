package goodterms.server.signin;

/** What came of a change of who works for a company. */
public enum Staffing {
    /** It is changed. */
    DONE,
    /** Nobody of that address works there. */
    NOBODY,
    /** It is not changed: nobody who owns the company would be left. */
    LAST_OWNER
}
