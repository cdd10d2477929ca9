package goodterms.core.subscription;

/** What becomes of time that is paid for and will not be used. */
public enum UnusedTime {
    /** Nothing is returned for it. */
    KEPT,
    /** Its share of the payment stays on the account for later invoices. */
    CREDITED,
    /** Its share of the payment goes back the way it came. */
    REFUNDED
}
