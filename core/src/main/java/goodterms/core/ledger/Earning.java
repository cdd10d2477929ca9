package goodterms.core.ledger;

import goodterms.core.money.Shares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * How one invoice becomes revenue, from its first moment on: what was earned at each moment can be asked at any later time.
 * What is earned, waits and was given up always sums to what was invoiced without tax, less what was credited.
 *
 * @param stretches the oldest first; each begins where something changed
 */
record Earning(List<Stretch> stretches) {

    Earning {
        stretches = List.copyOf(stretches);
    }

    /**
     * How it goes on from a moment.
     *
     * @param earned by then
     * @param waits what is not yet earned
     * @param givenUp what never will be, because nobody paid for it
     * @param spans the shape by which what waits is earned; none if nothing is for now
     */
    record Stretch(Instant since, Money earned, Money waits, Money givenUp, List<Span> spans) {

        Stretch {
            spans = List.copyOf(spans);
        }

        /** What of that which waited is earned by a moment. */
        Money progress(Instant moment) {
            Money nothing = Money.zero(waits.getCurrencyUnit());
            long before = grown(since);
            long whole = spans.stream().mapToLong(it -> minor(it.amount())).sum() - before;
            long part = Math.clamp(grown(moment) - before, 0, Math.max(0, whole));
            return whole > 0 && waits.isPositive() ? Shares.part(waits, part, whole) : nothing;
        }

        private long grown(Instant moment) {
            return spans.stream().mapToLong(it -> minor(it.earnedBy(moment))).sum();
        }

        /** The same as it stands at a later moment. */
        Stretch at(Instant moment) {
            Money more = progress(moment);
            return new Stretch(moment, earned.plus(more), waits.minus(more), givenUp, spans);
        }

        private static long minor(Money amount) {
            return amount.getAmountMinorLong();
        }
    }

    /** An invoice as it was issued; what it bills for time past is earned at once. */
    static Earning of(Instant at, Money net, List<Span> spans) {
        Money nothing = Money.zero(net.getCurrencyUnit());
        Money past = spans.stream().map(span -> span.earnedBy(at)).reduce(nothing, Money::plus);
        Money earned = past.isNegative() ? nothing : Shares.smaller(past, net);
        return new Earning(List.of(new Stretch(at, earned, net.minus(earned), nothing, spans)));
    }

    /** A part was credited: what waits gives way first, and only what lies above that had been earned. */
    Earning credited(Instant at, Money net) {
        Stretch now = now(at);
        Money first = Shares.smaller(net, now.waits());
        return then(new Stretch(
                at, now.earned().minus(net.minus(first)), now.waits().minus(first), now.givenUp(), now.spans()));
    }

    /** The time it was for is over: all that waits is earned. */
    Earning finished(Instant at) {
        Stretch now = now(at);
        Money nothing = now.waits().minus(now.waits());
        return then(new Stretch(at, now.earned().plus(now.waits()), nothing, now.givenUp(), List.of()));
    }

    /** Nothing more is earned until it goes on. */
    Earning stopped(Instant at) {
        Stretch now = now(at);
        return then(new Stretch(at, now.earned(), now.waits(), now.givenUp(), List.of()));
    }

    /** What waits is earned from now until another moment. */
    Earning goingOn(Instant at, Instant until) {
        Stretch now = now(at);
        return then(
                new Stretch(at, now.earned(), now.waits(), now.givenUp(), List.of(new Span(now.waits(), at, until))));
    }

    /** What waits will never be earned. */
    Earning abandoned(Instant at) {
        Stretch now = now(at);
        Money nothing = now.waits().minus(now.waits());
        return then(new Stretch(at, now.earned(), nothing, now.givenUp().plus(now.waits()), List.of()));
    }

    /** Whether something waits and nothing makes it earned. */
    boolean isStopped() {
        Stretch last = stretches.getLast();
        return last.spans().isEmpty() && last.waits().isPositive();
    }

    /** How it stood right before a moment; what happened at that moment has not. */
    Stretch before(Instant moment) {
        return stretches.stream()
                .filter(it -> it.since().isBefore(moment))
                .reduce((_, later) -> later)
                .map(it -> it.at(moment))
                .orElseGet(() -> {
                    Money nothing = Money.zero(stretches.getFirst().waits().getCurrencyUnit());
                    return new Stretch(moment, nothing, nothing, nothing, List.of());
                });
    }

    private Stretch now(Instant at) {
        return stretches.getLast().at(at);
    }

    private Earning then(Stretch next) {
        List<Stretch> more = new ArrayList<>(stretches);
        more.add(next);
        return new Earning(more);
    }
}
