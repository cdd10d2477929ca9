package goodterms.core.account;

/** The way a request comes in. */
public enum Channel {
    PORTAL,
    SUPPORT,
    API
}
