package goodterms.bench;

import goodterms.bench.LateCharge.Cause;
import goodterms.bench.LateCharge.Kind;
import goodterms.bench.LateCharge.Reason;

/** The rules of GroupTrack's refund page on bare numbers: as fast as Java can, and as nobody writes a back office. */
final class OnLongs {

    private static final long LATE_WINDOW = 24 * 3_600;
    private static final long OUTAGE_LENGTH = 72 * 3_600;

    private OnLongs() {}

    /** Money in cents, each with the clause that gave it. */
    record Result(
            long refundFloor,
            long refundCeiling,
            String refundBy,
            long creditFloor,
            long creditCeiling,
            String creditBy) {}

    static Result decide(LateCharge it) {
        boolean unusable = it.kind() == Kind.SUBSCRIPTION
                && !it.cancelled()
                && it.reason() == Reason.TECHNICAL
                && (it.cause() == Cause.OURS || it.cause() == Cause.THIRD_PARTY)
                && it.faultLength() >= OUTAGE_LENGTH;
        long credit = unusable ? it.charged() : 0;
        String creditBy = unusable ? "feature-unusable" : "no-refunds";
        boolean cancelledPlan = it.kind() == Kind.SUBSCRIPTION && it.cancelled();
        boolean inTime = it.toldAt() - it.chargedAt() <= LATE_WINDOW;
        if (cancelledPlan && inTime && !it.lateReturnGiven()) {
            long refund = it.charged() - it.charged() * 5 / 100;
            return new Result(refund, refund, "late-cancellation", 0, credit, creditBy);
        }
        if (!it.everUsed()) {
            return new Result(0, 0, "never-used", 0, credit, creditBy);
        }
        if (it.reason() == Reason.FORGOT) {
            return new Result(0, 0, "forgotten", 0, credit, creditBy);
        }
        if (it.reason() == Reason.TECHNICAL && it.cause() == Cause.CUSTOMER) {
            return new Result(0, 0, "own-device", 0, credit, creditBy);
        }
        if (cancelledPlan && !inTime) {
            long most = it.unusedValue() - it.unusedValue() * 5 / 100;
            return new Result(0, most, "told-later", 0, credit, creditBy);
        }
        return new Result(0, 0, "no-refunds", 0, credit, creditBy);
    }
}
