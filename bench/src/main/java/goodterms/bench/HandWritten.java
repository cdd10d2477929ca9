package goodterms.bench;

import goodterms.bench.LateCharge.Cause;
import goodterms.bench.LateCharge.Kind;
import goodterms.bench.LateCharge.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rules of GroupTrack's refund page as teams write them: moments, lengths and money as such, and ifs in order. */
final class HandWritten {

    private static final Duration LATE_WINDOW = Duration.ofDays(1);
    private static final Duration OUTAGE_LENGTH = Duration.ofDays(3);
    private static final BigDecimal FEE = new BigDecimal("0.05");
    private static final Money NOTHING = Money.zero(CurrencyUnit.USD);

    private HandWritten() {}

    /** A case in the types a programmer would choose. */
    record Request(
            Kind kind,
            boolean cancelled,
            boolean everUsed,
            Instant chargedAt,
            Instant toldAt,
            Money charged,
            Money unusedValue,
            Reason reason,
            Cause cause,
            Duration fault,
            boolean lateReturnGiven) {

        static Request of(LateCharge it) {
            return new Request(
                    it.kind(),
                    it.cancelled(),
                    it.everUsed(),
                    Instant.ofEpochSecond(it.chargedAt()),
                    Instant.ofEpochSecond(it.toldAt()),
                    Money.ofMinor(CurrencyUnit.USD, it.charged()),
                    Money.ofMinor(CurrencyUnit.USD, it.unusedValue()),
                    it.reason(),
                    it.cause(),
                    Duration.ofSeconds(it.faultLength()),
                    it.lateReturnGiven());
        }
    }

    /** What is owed and what can be given at most, each with the clause that gave it. */
    record Result(
            Money refundFloor,
            Money refundCeiling,
            String refundBy,
            Money creditFloor,
            Money creditCeiling,
            String creditBy) {}

    static Result decide(Request it) {
        boolean unusable = it.kind() == Kind.SUBSCRIPTION
                && !it.cancelled()
                && it.reason() == Reason.TECHNICAL
                && (it.cause() == Cause.OURS || it.cause() == Cause.THIRD_PARTY)
                && it.fault().compareTo(OUTAGE_LENGTH) >= 0;
        Money credit = unusable ? it.charged() : NOTHING;
        String creditBy = unusable ? "feature-unusable" : "no-refunds";
        boolean cancelledPlan = it.kind() == Kind.SUBSCRIPTION && it.cancelled();
        boolean inTime = Duration.between(it.chargedAt(), it.toldAt()).compareTo(LATE_WINDOW) <= 0;
        if (cancelledPlan && inTime && !it.lateReturnGiven()) {
            Money refund = lessFee(it.charged());
            return new Result(refund, refund, "late-cancellation", NOTHING, credit, creditBy);
        }
        if (!it.everUsed()) {
            return new Result(NOTHING, NOTHING, "never-used", NOTHING, credit, creditBy);
        }
        if (it.reason() == Reason.FORGOT) {
            return new Result(NOTHING, NOTHING, "forgotten", NOTHING, credit, creditBy);
        }
        if (it.reason() == Reason.TECHNICAL && it.cause() == Cause.CUSTOMER) {
            return new Result(NOTHING, NOTHING, "own-device", NOTHING, credit, creditBy);
        }
        if (cancelledPlan && !inTime) {
            return new Result(NOTHING, lessFee(it.unusedValue()), "told-later", NOTHING, credit, creditBy);
        }
        return new Result(NOTHING, NOTHING, "no-refunds", NOTHING, credit, creditBy);
    }

    private static Money lessFee(Money amount) {
        return amount.minus(amount.multipliedBy(FEE, RoundingMode.DOWN));
    }
}
