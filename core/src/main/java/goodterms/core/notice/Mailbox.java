package goodterms.core.notice;

/**
 * What the customer wants to be written about; what concerns billing always goes.
 *
 * @param billingOnly whether everything else is switched off
 */
public record Mailbox(boolean billingOnly) {

    /** Nothing is switched off. */
    public static final Mailbox EVERYTHING = new Mailbox(false);
}
