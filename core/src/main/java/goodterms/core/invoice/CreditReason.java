package goodterms.core.invoice;

/** Why something that was invoiced is taken back. */
public enum CreditReason {
    /** Money went back, as a page or a person decided. */
    REFUND,
    /** Money stays on the account, as a page or a person decided. */
    CREDIT,
    /** Time that was paid for will not be used. */
    DOWNGRADE,
    /** The invoice was cancelled. */
    VOID
}
