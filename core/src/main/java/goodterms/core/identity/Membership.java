package goodterms.core.identity;

/** What somebody on an account may do: owners decide, members take part. */
public enum Membership {
    OWNER,
    MEMBER
}
