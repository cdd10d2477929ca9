package goodterms.server.signin;

/** What a caller may do at all; what an account's own rules allow is decided there. */
public enum Scope {
    /** See what is there. */
    READ,
    /** Have something happen. */
    WRITE,
    /** Say in whose name it happens: a customer's or one of the staff's. */
    ACT_FOR_OTHERS,
    /** Change the company itself: its terms, its staff, its keys. */
    ADMIN
}
