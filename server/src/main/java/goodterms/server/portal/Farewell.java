package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.Outcome;
import goodterms.core.account.SubscriptionEvent.CancellationAccepted;
import goodterms.core.account.SubscriptionEvent.FeaturesEnded;
import goodterms.core.account.SubscriptionEvent.TrialSuspended;
import goodterms.core.life.Preview;
import goodterms.core.retention.Content.Holding;
import goodterms.server.site.Steps;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What cancelling would bring, in the order in which it comes.
 *
 * @param ends when access does
 * @param atOnce whether that is the moment of cancelling
 * @param stops the features that stop at the moment of cancelling, though access goes on
 * @param turns all that follows
 * @param back what the page says of money back once it is cancelled
 */
public record Farewell(Instant ends, boolean atOnce, List<String> stops, List<Turn> turns, MoneyBack back) {

    public Farewell {
        stops = List.copyOf(stops);
        turns = List.copyOf(turns);
    }

    /** That of a cancellation that the page accepts. */
    static Optional<Farewell> of(Customer customer, Preview preview) {
        return preview.outcome() instanceof Outcome.Accepted it
                ? first(it.events(), CancellationAccepted.class)
                        .map(accepted -> new Writer(customer, it.events(), preview.after()).write(accepted))
                : Optional.empty();
    }

    private static <T> Optional<T> first(List<Event> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What becomes of content, where it is to be deleted. */
    static List<Turn> deletion(Customer customer) {
        return deletion(customer, customer.account());
    }

    /** What would become of content of an account as it would stand then. */
    static List<Turn> deletion(Customer customer, Account then) {
        return then.content().holding() instanceof Holding.Leaving leaving
                ? List.of(deleted(customer, leaving))
                : List.of();
    }

    private static Turn deleted(Customer customer, Holding.Leaving leaving) {
        Wording wording = customer.wording();
        return new Turn(
                wording.day(leaving.deleteAt()),
                "Your content is deleted",
                "Until then you can export it, or come back and find everything as it was. Backups hold none of it from "
                        + wording.day(leaving.backupsAt()) + " on.",
                leaving.clause().map(customer::cited));
    }

    private record Writer(Customer customer, List<Event> events, Account after) {

        Farewell write(CancellationAccepted accepted) {
            boolean atOnce = !accepted.ends().isAfter(accepted.at());
            Optional<FeaturesEnded> features = first(events, FeaturesEnded.class);
            List<Turn> turns = new ArrayList<>();
            features.ifPresent(it -> turns.add(stopped(it)));
            turns.add(charges());
            turns.add(ends(accepted, atOnce));
            turns.addAll(deletion(customer, after));
            return new Farewell(
                    accepted.ends(),
                    atOnce,
                    features.map(it -> customer.features(it.features())).orElse(List.of()),
                    turns,
                    MoneyBack.of(customer, after, Steps.context(customer.visit(), customer.kept())));
        }

        private Turn stopped(FeaturesEnded it) {
            return new Turn(
                    "At once",
                    "These features stop: " + String.join(", ", customer.features(it.features())),
                    "You started a campaign, and they are tied to it. Everything else goes on.",
                    Optional.of(customer.cited(it.clause())));
        }

        private Turn charges() {
            Money owed = after.billing().owed();
            Optional<InvoiceIssued> last = first(events, InvoiceIssued.class);
            String more = last.map(it -> "What you have used above your plan, "
                            + customer.wording().money(it.total()) + ", is billed today.")
                    .orElse(
                            owed.isPositive()
                                    ? customer.wording().money(owed) + " of what was billed before is still owed."
                                    : "There is no further bill.");
            return new Turn("At once", "Charges stop", more, Optional.empty());
        }

        private Turn ends(CancellationAccepted accepted, boolean atOnce) {
            Optional<TrialSuspended> trial = first(events, TrialSuspended.class);
            String more = trial.map(it -> "Until " + customer.wording().day(it.until())
                            + " you can take the trial up again, with the days that remain.")
                    .orElse(atOnce ? "You can't use it any more." : "Until then you keep what you have.");
            return new Turn(
                    atOnce ? "At once" : customer.wording().day(accepted.ends()),
                    "Your access ends",
                    more,
                    Optional.of(customer.cited(accepted.clause())));
        }
    }
}
