package goodterms.core.payment;

/** What the processor answers to an attempt: the money was taken, or why not. */
public enum ChargeResult {
    SUCCEEDED,
    DECLINED,
    INSUFFICIENT_FUNDS,
    EXPIRED_CARD;

    /** Whether the money was taken. */
    public boolean succeeded() {
        return this == SUCCEEDED;
    }
}
