package goodterms.core.payment;

/** How a dispute stands, as the processor says. */
public enum DisputeStatus {
    /** The processor has taken the money and waits for the company's evidence. */
    OPEN,
    /** The company was right and has the money back. */
    WON,
    /** The cardholder was right and keeps it. */
    LOST
}
