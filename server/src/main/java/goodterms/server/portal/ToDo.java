package goodterms.server.portal;

import goodterms.core.account.ChangeRefusal.ChangeBlocked;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Plan;
import goodterms.core.subscription.Surplus;
import java.util.List;
import java.util.Locale;

/**
 * What must be removed before a smaller plan fits.
 *
 * @param cited the sentence of the terms that asks for it
 */
public record ToDo(List<Task> tasks, Cited cited) {

    /**
     * One thing to do, or done.
     *
     * @param words what to remove
     * @param hint how much there is room for
     */
    public record Task(String words, String hint, boolean done) {}

    public ToDo {
        tasks = List.copyOf(tasks);
    }

    static ToDo of(Customer customer, Plan wanted, ChangeBlocked blocked) {
        List<Task> tasks = customer.company().offer().meters().stream()
                .filter(meter -> meter.kind() == Meter.Kind.LEVEL
                        && wanted.limit(meter.id()).most().isPresent())
                .map(meter -> task(wanted, meter, blocked.surplus()))
                .toList();
        return new ToDo(tasks, customer.cited(blocked.clause()));
    }

    private static Task task(Plan wanted, Meter meter, List<Surplus> all) {
        return all.stream()
                .filter(surplus -> surplus.meter().equals(meter.id()))
                .findFirst()
                .map(surplus -> new Task(
                        "Remove " + surplus.phrase(),
                        wanted.name() + " has room for " + surplus.limit() + "; you have " + surplus.count() + ".",
                        false))
                .orElseGet(() -> new Task(
                        meter.name(), "What you have of " + meter.name().toLowerCase(Locale.ROOT) + " fits.", true));
    }
}
