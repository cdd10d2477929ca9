package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.Outcome;
import goodterms.core.account.SubscriptionEvent.CancellationAccepted;
import goodterms.core.account.SubscriptionEvent.FeaturesEnded;
import goodterms.core.account.SubscriptionEvent.TrialSuspended;
import goodterms.core.invoice.LineKind;
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
 * @param bill what is billed today, and what is still owed
 * @param turns all that follows
 * @param back what the page says of money back once it is cancelled
 */
public record Farewell(
        Instant ends, boolean atOnce, List<String> stops, String bill, List<Turn> turns, MoneyBack back) {

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
            String bill = bill();
            turns.add(new Turn("At once", "Charges stop", bill, Optional.empty()));
            turns.add(ends(accepted, atOnce));
            turns.addAll(deletion(customer, after));
            return new Farewell(
                    accepted.ends(),
                    atOnce,
                    features.map(it -> customer.features(it.features())).orElse(List.of()),
                    bill,
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

        private String bill() {
            Money none = Money.zero(customer.account().profile().currency());
            Money use = none;
            Money other = none;
            Money credit = none;
            for (Event event : events) {
                if (event instanceof InvoiceIssued it) {
                    boolean above = it.lines().stream().allMatch(line -> line.kind() == LineKind.OVERAGE);
                    use = above ? use.plus(it.due()) : use;
                    other = above ? other : other.plus(it.due());
                    credit = credit.plus(it.credit());
                }
            }
            Money before = after.billing().owed().minus(use).minus(other);
            List<String> sentences = new ArrayList<>();
            say(sentences, use, "What you have used above your plan, ", ", is billed today.");
            say(sentences, other, "", " for the period that has just begun is billed today.");
            say(sentences, credit, "", " of what is billed today is paid from your credit.");
            say(sentences, before, "", " of what was billed before is still owed.");
            return sentences.isEmpty() ? "There is no further bill." : String.join(" ", sentences);
        }

        private void say(List<String> sentences, Money amount, String before, String then) {
            if (amount.isPositive()) {
                sentences.add(before + customer.wording().money(amount) + then);
            }
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
