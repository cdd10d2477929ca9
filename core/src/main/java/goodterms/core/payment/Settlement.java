package goodterms.core.payment;

/** How a refund that did not go back the way it came was made good. */
public enum Settlement {
    /** Staff transferred it to the customer's bank. */
    TRANSFERRED,
    /** The customer took it as credit for later invoices. */
    CREDITED,
    /** A dispute that the customer won had taken it already. */
    DISPUTED
}
