package goodterms.core.invoice;

/** Why a line stands on an invoice. */
public enum LineKind {
    /** A period of a plan. */
    PLAN,
    /** A period of an add-on. */
    ADD_ON,
    /** A part of a period of what was changed to. */
    PRORATION_CHARGE,
    /** The part of a period of what was changed from that was paid and will not be used; below zero. */
    PRORATION_CREDIT,
    /** Use above a limit. */
    OVERAGE,
    /** What a coupon takes off; below zero. */
    DISCOUNT
}
