package goodterms.core.subscription;

/** Why the company itself keeps an account from being used; unpaid invoices are a state of the subscription instead. */
public enum SuspensionCause {
    /** Its rules were broken. */
    POLICY,
    /** A payment is contested at the customer's bank. */
    DISPUTE,
    /** Staff froze it, which accuses nobody: money or an identity is in question, or its owner asked for it. */
    FREEZE
}
