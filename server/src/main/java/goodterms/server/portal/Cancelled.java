package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.life.Access;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.server.site.Steps;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A subscription whose end is set.
 *
 * @param byUs whether the company ends it, so that only the company can take it back
 * @param undo where it is taken back, if it can be
 * @param until the last moment to do so
 * @param turns what is still to come
 * @param back what the page says of money back
 */
public record Cancelled(
        boolean byUs,
        String headline,
        String lead,
        Optional<String> undo,
        Instant until,
        List<Turn> turns,
        MoneyBack back) {

    public Cancelled {
        turns = List.copyOf(turns);
    }

    /** One that runs until then. */
    static Cancelled of(Customer customer, Subscription.Ending ending) {
        Wording wording = customer.wording();
        boolean byUs = ending.cause() != EndCause.CANCELLED;
        List<String> stopped = customer.features(Access.stopped(customer.account(), customer.company()));
        List<Turn> turns = new ArrayList<>();
        if (!stopped.isEmpty()) {
            turns.add(new Turn(
                    "Already",
                    "These features have stopped: " + String.join(", ", stopped),
                    "They were tied to a campaign.",
                    Optional.empty()));
        }
        turns.add(new Turn(
                wording.day(ending.ends()),
                "Your access ends",
                stopped.isEmpty() ? "Until then you keep what you have." : "Until then you keep everything else.",
                Optional.empty()));
        turns.addAll(Farewell.deletion(customer));
        return new Cancelled(
                byUs,
                byUs ? "We end this account" : "Your subscription is cancelled",
                byUs
                        ? "Your access ends on " + wording.day(ending.ends()) + ". Only our support can take that back."
                        : "You can use it until " + wording.day(ending.ends()) + ". " + charges(customer),
                byUs ? Optional.empty() : Optional.of("/cancel/undo"),
                ending.ends(),
                turns,
                back(customer));
    }

    /** A trial that has stopped and can go on. */
    static Cancelled of(Customer customer, Subscription.TrialSuspended trial) {
        Wording wording = customer.wording();
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn(
                wording.day(trial.until()),
                "The trial is over for good",
                "Until then you can take it up again with the days that remain.",
                Optional.empty()));
        turns.addAll(Farewell.deletion(customer));
        return new Cancelled(
                false,
                "Your trial is cancelled",
                "You are not charged, and your access has ended.",
                Optional.of("/trial/reactivate"),
                trial.until(),
                turns,
                back(customer));
    }

    private static String charges(Customer customer) {
        Account account = customer.account();
        return account.billing().owed().isPositive()
                ? "There is no new bill; "
                        + customer.wording().money(account.billing().owed())
                        + " of what was billed before is still owed."
                : "Nothing more is charged.";
    }

    private static MoneyBack back(Customer customer) {
        return MoneyBack.of(customer, customer.account(), Steps.context(customer.visit(), customer.kept()));
    }
}
