package goodterms.core.notice;

/** What a notice is about, as customers switch it on and off. */
public enum NoticeKind {
    /** Money, what it is charged for and when that ends, and the terms themselves: can't be switched off. */
    BILLING,
    /** Trials, features and what else a subscription brings without a charge. */
    SUBSCRIPTION,
    /** How much is used of what is limited. */
    USAGE,
    /** Who comes to the account, leaves it, or asks for its owners. */
    PEOPLE,
    /** What becomes of content: its export, deletion and return. */
    CONTENT;

    /** Whether it always goes. */
    public boolean always() {
        return this == BILLING;
    }
}
