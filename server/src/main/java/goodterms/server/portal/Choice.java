package goodterms.server.portal;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Plan;
import java.util.Locale;
import java.util.Optional;

/**
 * A plan by an interval, as somebody chooses it: {@code personal.month}.
 *
 * @param interval what a free plan has for form's sake
 */
record Choice(Plan plan, Interval interval) {

    /** What was chosen, if the company sells it now. */
    static Optional<Choice> of(Customer customer, String written) {
        int dot = written.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        Optional<Plan> plan = customer.company().plan(written.substring(0, dot), customer.now());
        return switch (written.substring(dot + 1)) {
            case "month" -> plan.map(it -> new Choice(it, Interval.MONTH));
            case "year" -> plan.map(it -> new Choice(it, Interval.YEAR));
            default -> Optional.empty();
        };
    }

    /** What stands in a form. */
    String written() {
        return plan.id() + "." + interval.name().toLowerCase(Locale.ROOT);
    }
}
