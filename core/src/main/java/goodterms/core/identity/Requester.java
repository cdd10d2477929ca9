package goodterms.core.identity;

/** What somebody is to an account; pages know them by these words. */
public enum Requester {
    OWNER,
    MEMBER,
    STRANGER,
    COMPANY
}
