package goodterms.core.payment;

/** What the cardholder told their bank. */
public enum DisputeReason {
    FRAUDULENT,
    NOT_RECEIVED,
    NOT_AS_DESCRIBED,
    CHARGED_TWICE,
    REFUND_MISSING,
    SUBSCRIPTION_CANCELLED,
    OTHER
}
