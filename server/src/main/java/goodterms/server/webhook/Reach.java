package goodterms.server.webhook;

/** How far a node's webhooks reach. */
public enum Reach {
    /** This node sends none; others do. */
    NOWHERE,
    /** Public addresses. */
    OUTSIDE,
    /** Private ones and this machine, too, as where webhooks are tried out. */
    ANYWHERE
}
