package goodterms.core.account;

import goodterms.core.catalog.Citation;
import goodterms.core.subscription.Surplus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Why a subscription can't be changed or paused. */
public sealed interface ChangeRefusal extends Refusal {

    /** No plan runs that could be changed or paused: the trial is over and no plan was taken up. */
    record NothingRuns() implements ChangeRefusal {
        @Override
        public String sentence() {
            return "No plan runs on this account.";
        }

        @Override
        public String remedy() {
            return "Take up a plan by subscribing.";
        }
    }

    /** Something billed is overdue. */
    record PaymentOverdue(Money owed) implements ChangeRefusal {
        @Override
        public String sentence() {
            return owed + " is overdue.";
        }

        @Override
        public String remedy() {
            return "Pay it first, for instance with another card.";
        }
    }

    /** The subscription is paused. */
    record IsPaused(Instant resumesAt) implements ChangeRefusal {
        @Override
        public String sentence() {
            return "The subscription is paused until " + resumesAt + ".";
        }

        @Override
        public String remedy() {
            return "Resume it first.";
        }
    }

    /** The plan has no such add-on. */
    record NoSuchAddOn(String addOn, String plan) implements ChangeRefusal {
        @Override
        public String sentence() {
            return addOn + " can't be added to " + plan + ".";
        }

        @Override
        public String remedy() {
            return "Choose what the plan offers, or another plan.";
        }
    }

    /** The number of an add-on is below zero or above what is sold. */
    record QuantityNotSold(String addOn, int quantity) implements ChangeRefusal {
        @Override
        public String sentence() {
            return quantity + " of " + addOn + " are not sold.";
        }

        @Override
        public String remedy() {
            return "Choose another number.";
        }
    }

    /** What is asked for is what is agreed already. */
    record NothingChanges() implements ChangeRefusal {
        @Override
        public String sentence() {
            return "That is what the account has.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done; withdraw a change that waits to keep it.";
        }
    }

    /** The company's page refuses the change. */
    record ChangeRefused(Citation clause) implements ChangeRefusal {
        @Override
        public String sentence() {
            return "The change is refused: " + clause.words();
        }

        @Override
        public String remedy() {
            return "Do what the sentence asks for; nothing has changed.";
        }
    }

    /** The company's page can't decide the change without knowing more. */
    record ChangeUndecided(List<String> asks) implements ChangeRefusal {
        public ChangeUndecided {
            asks = List.copyOf(asks);
        }

        @Override
        public String sentence() {
            return "The change can't be decided without " + String.join(", ", asks) + ".";
        }

        @Override
        public String remedy() {
            return "The company must mend its page: nobody records findings on a change.";
        }
    }

    /**
     * The account holds more than the new plan has room for.
     *
     * @param surplus what to remove; it goes through once that is done
     */
    record ChangeBlocked(Citation clause, List<Surplus> surplus) implements ChangeRefusal {
        public ChangeBlocked {
            surplus = List.copyOf(surplus);
        }

        @Override
        public String sentence() {
            return "The change waits until it fits: " + clause.words();
        }

        @Override
        public String remedy() {
            return "Remove " + surplus.stream().map(Surplus::phrase).collect(Collectors.joining(", "))
                    + ", then ask again.";
        }
    }

    /** No change waits. */
    record NoChangeScheduled() implements ChangeRefusal {
        @Override
        public String sentence() {
            return "No change of this subscription waits.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** The company doesn't offer pausing. */
    record PauseNotOffered() implements ChangeRefusal {
        @Override
        public String sentence() {
            return "The company's pages offer no pause.";
        }

        @Override
        public String remedy() {
            return "Cancel instead; the cancellation can be withdrawn until it takes effect.";
        }
    }

    /** There is no paid period that could stand still. */
    record NothingToPause() implements ChangeRefusal {
        @Override
        public String sentence() {
            return "There is no paid period that could be paused.";
        }

        @Override
        public String remedy() {
            return "Pause once a paid period runs.";
        }
    }

    /** The pause would last longer than is offered, or be over before it begins. */
    record PauseTooLong(Instant latest) implements ChangeRefusal {
        @Override
        public String sentence() {
            return "A pause from now ends later than now and not after " + latest + ".";
        }

        @Override
        public String remedy() {
            return "Choose a day in between.";
        }
    }

    /** The subscription is not paused. */
    record NotPaused() implements ChangeRefusal {
        @Override
        public String sentence() {
            return "This subscription is not paused.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }
}
