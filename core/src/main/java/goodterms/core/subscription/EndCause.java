package goodterms.core.subscription;

/** Why a subscription ended. */
public enum EndCause {
    CANCELLED,
    /** A trial expired and nobody took up a plan. */
    TRIAL_EXPIRED,
    /** Payment stayed overdue. */
    UNPAID,
    /** Nobody used it for as long as the terms allow. */
    INACTIVE,
    /** The company found its rules broken; the account can't subscribe again. */
    VIOLATION,
    /** The company had a reason of its own. */
    COMPANY,
    /** A payment was contested at the customer's bank, and the bank agreed. */
    DISPUTE_LOST
}
