package goodterms.core.account;

import goodterms.core.calendar.Period;
import goodterms.core.catalog.Meter;
import goodterms.core.usage.Overage;
import goodterms.core.usage.Reports.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was used of what the company counts, and what became of it. */
public sealed interface MeteringEvent extends Event {

    /**
     * The product reported use of a meter.
     *
     * @param quantity the sum of these reports or, of a level, the highest of them
     * @param total what that makes in the usage period or, of a level, how many there are now
     * @param limit how many were included at that moment; empty for unlimited
     * @param asOf when the latest counted so far was used
     * @param reports those that were not counted before, as far as they have an id to be known by
     */
    record UsageRecorded(
            Instant at,
            String meter,
            Meter.Kind kind,
            long quantity,
            long total,
            Optional<Long> limit,
            Instant asOf,
            List<Counted> reports)
            implements MeteringEvent {

        public UsageRecorded {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Use came near a limit, or reached it.
     *
     * @param from the number from which this warning is given: the limit, or the share of it at which the terms warn
     */
    record UsageWarned(Instant at, String meter, long used, long limit, long from) implements MeteringEvent {}

    /** A usage period ended; {@code overage} is what of it is to be billed. */
    record UsagePeriodClosed(Instant at, Period period, List<Overage> overage) implements MeteringEvent {

        public UsagePeriodClosed {
            overage = List.copyOf(overage);
        }
    }

    /** Use above limits is billed: the invoice follows. */
    record OverageBilled(Instant at, List<Overage> overage) implements MeteringEvent {

        public OverageBilled {
            overage = List.copyOf(overage);
        }
    }
}
