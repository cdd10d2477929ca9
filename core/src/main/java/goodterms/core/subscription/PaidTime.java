package goodterms.core.subscription;

/** What becomes of time that was paid for before a change; pages know it by these words. */
public enum PaidTime {
    /** Nothing is charged or credited for it. */
    KEPT,
    /** It counts towards the price of what was changed to. */
    CHARGED_PRO_RATA,
    /** Its value goes to the customer's balance, and what was changed to is paid from there first. */
    CREDIT_NOTE
}
