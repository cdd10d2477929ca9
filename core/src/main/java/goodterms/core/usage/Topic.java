package goodterms.core.usage;

/** What somebody writes to support about. */
public enum Topic {
    PAYMENT,
    CANCELLATION,
    OTHER
}
