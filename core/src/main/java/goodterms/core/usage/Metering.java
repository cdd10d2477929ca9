package goodterms.core.usage;

import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What an account uses of what its company counts, by usage periods: months, counted like its billing periods.
 *
 * @param cycle the usage period that runs; none without a subscription
 * @param counts by the id of the meter
 * @param unbilled what of closed periods is still to be billed, the oldest first
 */
public record Metering(
        Optional<Cycle> cycle, NavigableMap<String, Count> counts, List<Overage> unbilled, Reports reports) {

    /** Nothing was counted yet. */
    public static final Metering NONE =
            new Metering(Optional.empty(), Collections.emptyNavigableMap(), List.of(), Reports.NONE);

    /**
     * The usage period that runs.
     *
     * @param anchor what usage periods are counted from
     */
    public record Cycle(Anchor anchor, Period period) {

        /** The first of an anchor. */
        static Cycle first(Anchor anchor) {
            return new Cycle(anchor, anchor.period(0));
        }

        /** The one in which the moment lies, if this one is over by then. */
        Cycle reaching(Instant moment) {
            Cycle reached = this;
            while (!moment.isBefore(reached.period.until())) {
                reached = reached.next();
            }
            return reached;
        }

        Cycle next() {
            return new Cycle(anchor, anchor.period(period.number() + 1));
        }
    }

    public Metering {
        counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
        unbilled = List.copyOf(unbilled);
    }

    /** The usage period in which the moment lies; none without a subscription. */
    public Optional<Period> period(Instant now) {
        return cycle.map(running -> running.reaching(now).period());
    }

    /** When the running period closes; never while there is nothing to close. */
    public Optional<Instant> closes() {
        return counts.isEmpty()
                ? Optional.empty()
                : cycle.map(running -> running.period().until());
    }

    /** The same, counted from that anchor on: a new one starts sums from zero. */
    public Metering counting(Optional<Anchor> anchor) {
        if (anchor.equals(cycle.map(Cycle::anchor))) {
            return this;
        }
        return new Metering(anchor.map(Cycle::first), carried(), anchor.isEmpty() ? List.of() : unbilled, reports);
    }

    /** The same with more counted of a meter. */
    public Metering counted(Instant now, String meter, Count count, List<Reports.Counted> more) {
        NavigableMap<String, Count> changed = new TreeMap<>(counts);
        changed.put(meter, count);
        return new Metering(cycle.map(running -> running.reaching(now)), changed, unbilled, reports.with(more));
    }

    /** The same after a warning about a meter. */
    public Metering warned(String meter, Count.Warned warning) {
        return changing(meter, count -> count.warned(Optional.of(warning)));
    }

    /** The same in the next usage period, with what of the one that closed is to be billed. */
    public Metering closed(List<Overage> overage) {
        List<Overage> all = new ArrayList<>(unbilled);
        all.addAll(overage);
        return new Metering(cycle.map(Cycle::next), carried(), all, reports);
    }

    /** The same after that use was billed. */
    public Metering billed(Collection<Overage> overage) {
        Metering rest = new Metering(
                cycle,
                counts,
                unbilled.stream().filter(it -> !overage.contains(it)).toList(),
                reports);
        for (Overage it : overage) {
            if (cycle.filter(running -> running.period().equals(it.period())).isPresent()) {
                rest = rest.changing(it.meter(), count -> count.billed(it.to()));
            }
        }
        return rest;
    }

    private Metering changing(String meter, UnaryOperator<Count> change) {
        NavigableMap<String, Count> changed = new TreeMap<>(counts);
        changed.computeIfPresent(meter, (id, count) -> change.apply(count));
        return new Metering(cycle, changed, unbilled, reports);
    }

    private NavigableMap<String, Count> carried() {
        NavigableMap<String, Count> left = new TreeMap<>();
        counts.forEach((meter, count) -> {
            if (count.stands()) {
                left.put(meter, count.carried());
            }
        });
        return left;
    }
}
