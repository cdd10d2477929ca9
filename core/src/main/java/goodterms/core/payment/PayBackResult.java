package goodterms.core.payment;

/** What the processor answers when it is asked to pay back: the money has gone, or why not. */
public enum PayBackResult {
    SUCCEEDED,
    /** The card is closed, so that nothing can go back to it. */
    CARD_CLOSED,
    /** The processor would not do it, for a reason of its own. */
    REJECTED;

    /** Whether the money has gone. */
    public boolean succeeded() {
        return this == SUCCEEDED;
    }
}
