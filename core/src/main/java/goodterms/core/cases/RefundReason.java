package goodterms.core.cases;

/** Why a customer says they want money back; claimed, never verified by being said. */
public enum RefundReason {
    CANCELLED_LATE,
    NOT_USED,
    TECHNICAL,
    FORGOT,
    SAYS_CANCELLED,
    CHANGED_MIND,
    OTHER
}
