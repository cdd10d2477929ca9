package goodterms.core.account;

/** How a version of the terms was accepted. */
public enum Acceptance {
    CONTINUED_USE,
    CLICK
}
