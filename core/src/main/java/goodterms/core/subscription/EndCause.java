package goodterms.core.subscription;

/** Why a subscription ended. */
public enum EndCause {
    CANCELLED,
    /** A trial expired and nobody took up a plan. */
    TRIAL_EXPIRED,
    /** Payment stayed overdue. */
    UNPAID
}
