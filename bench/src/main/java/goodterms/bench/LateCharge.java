package goodterms.bench;

/**
 * A case of GroupTrack's refund page as a programmer would write it down.
 *
 * @param charged in cents, as is {@code unusedValue}
 * @param chargedAt in seconds since 1970, as is {@code toldAt}
 * @param faultLength in seconds
 */
record LateCharge(
        Kind kind,
        boolean cancelled,
        boolean everUsed,
        long chargedAt,
        long toldAt,
        long charged,
        long unusedValue,
        Reason reason,
        Cause cause,
        long faultLength,
        boolean lateReturnGiven) {

    /** What was paid for; the words of the page's fact, in their order. */
    enum Kind {
        SUBSCRIPTION,
        OVERAGE,
        ADD_ON,
        EXTERNAL
    }

    /** What the customer says; likewise. */
    enum Reason {
        CANCELLED_LATE,
        NOT_USED,
        TECHNICAL,
        FORGOT,
        SAYS_CANCELLED,
        CHANGED_MIND,
        OTHER
    }

    /** Whose fault it was; likewise. */
    enum Cause {
        NONE,
        OURS,
        CUSTOMER,
        THIRD_PARTY
    }
}
