package goodterms.core.subscription;

/** Why a change that waited will not be made. */
public enum DropCause {
    /** Another change was made, or waits instead. */
    REPLACED,
    /** The subscription was cancelled. */
    CANCELLED,
    /** The account holds more than the new plan has room for. */
    NO_LONGER_FITS
}
