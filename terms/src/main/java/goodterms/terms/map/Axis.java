package goodterms.terms.map;

import goodterms.terms.vocabulary.Fact;
import java.util.Optional;

/** Something that varies over a map. */
public sealed interface Axis {

    /** By which it is chosen: a fact's name, {@code since-charge}, {@code given:late-cancellation}. */
    String name();

    /** Whether each of its values stands for itself, and not a stretch of values for all within. */
    boolean isListed();

    /** How long after the charge somebody asks, in seconds. */
    record SinceCharge() implements Axis {

        /** What it is chosen by. */
        public static final String NAME = "since-charge";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public boolean isListed() {
            return false;
        }
    }

    /** A fact, in the unit of its kind. */
    record OfFact(Fact fact) implements Axis {

        @Override
        public String name() {
            return fact.name();
        }

        @Override
        public boolean isListed() {
            return switch (fact.type().kind()) {
                case TRUTH, WORD -> true;
                case COUNT, PERCENT, MONEY, MOMENT, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT -> false;
            };
        }
    }

    /** Whether a clause has given something before: 0 or 1. */
    record Given(String clause) implements Axis {

        private static final String PREFIX = "given:";

        @Override
        public String name() {
            return PREFIX + clause;
        }

        @Override
        public boolean isListed() {
            return true;
        }
    }

    /** The fact it is, if it is one. */
    default Optional<Fact> known() {
        return this instanceof OfFact it ? Optional.of(it.fact()) : Optional.empty();
    }
}
