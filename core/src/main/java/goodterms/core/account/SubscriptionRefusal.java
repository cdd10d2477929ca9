package goodterms.core.account;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Citation;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a subscription can't do that. */
public sealed interface SubscriptionRefusal extends Refusal {

    /** The company ended the account because its rules were broken. */
    record Barred() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "The company has ended this account because its rules were broken.";
        }

        @Override
        public String remedy() {
            return "Write to the company's support; the account can't subscribe again.";
        }
    }

    /** The company keeps the account from being used. */
    record SuspendedByCompany() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "The company has suspended this account.";
        }

        @Override
        public String remedy() {
            return "Settle with the company's support why; they restore the account.";
        }
    }

    /** Staff have frozen the account by hand. */
    record FrozenByCompany() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "The company has frozen this account; nothing is charged meanwhile.";
        }

        @Override
        public String remedy() {
            return "Ask the company's support what it waits for; they lift it.";
        }
    }

    /** The company does not sell a plan of that name. */
    record NoSuchPlan(String plan) implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "There is no plan " + plan + ".";
        }

        @Override
        public String remedy() {
            return "Choose one of the plans the company sells.";
        }
    }

    /** The plan is not sold by that interval. */
    record IntervalNotSold(String plan, Interval interval) implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return plan + " is not sold by the " + interval.name().toLowerCase(Locale.ROOT) + ".";
        }

        @Override
        public String remedy() {
            return "Choose another interval or plan.";
        }
    }

    /** The account has a subscription that runs. */
    record AlreadySubscribed(String plan) implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "This account already has the plan " + plan + ".";
        }

        @Override
        public String remedy() {
            return "Change that plan, or cancel it and wait for its end.";
        }
    }

    /** An account has one trial. */
    record TrialAlreadyUsed() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "This account has had its trial.";
        }

        @Override
        public String remedy() {
            return "Subscribe without a trial: the first period is charged at once.";
        }
    }

    /** A charge or a trial needs a card, and none is on file. */
    record CardRequired() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "No card is on file.";
        }

        @Override
        public String remedy() {
            return "Give a card.";
        }
    }

    /** There is no subscription to do that with. */
    record NotSubscribed() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "This account has no subscription.";
        }

        @Override
        public String remedy() {
            return "Subscribe first.";
        }
    }

    /** The company has no page in force that answers the question. */
    record NoRulesInForce(Question question) implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "No page of the company says how a " + question.word() + " is decided.";
        }

        @Override
        public String remedy() {
            return "The company must publish one.";
        }
    }

    /**
     * The company's page refuses the cancellation.
     *
     * @param wouldEnd when the subscription would end if it were cancelled now; told to owners alone
     */
    record CancellationRefused(Citation clause, Optional<Instant> wouldEnd) implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "The cancellation is refused: " + clause.words()
                    + wouldEnd.map(ends -> " Cancelled as it asks, the subscription would end at " + ends + ".")
                            .orElse("");
        }

        @Override
        public String remedy() {
            return "Do what the sentence asks for; nothing has changed.";
        }
    }

    /** The company's page can't decide the cancellation without knowing more. */
    record CancellationUndecided(List<String> asks) implements SubscriptionRefusal {
        public CancellationUndecided {
            asks = List.copyOf(asks);
        }

        @Override
        public String sentence() {
            return "The cancellation can't be decided without " + String.join(", ", asks) + ".";
        }

        @Override
        public String remedy() {
            return "The company must mend its page: nobody records findings on a cancellation.";
        }
    }

    /** The subscription has been cancelled and its end is set. */
    record AlreadyCancelled(Instant ends) implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "The subscription is already cancelled and ends at " + ends + ".";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done; withdraw the cancellation to go on.";
        }
    }

    /** The company ends the subscription, and only the company can take that back. */
    record EndedByCompany(Instant ends) implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "The company ends this subscription at " + ends + ".";
        }

        @Override
        public String remedy() {
            return "Write to the company's support; only its staff can take that back.";
        }
    }

    /** There is no cancellation to take back. */
    record NotCancelled() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "This subscription is not cancelled.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** No trial is suspended by a cancellation. */
    record NoTrialToReactivate() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "There is no cancelled trial that could go on.";
        }

        @Override
        public String remedy() {
            return "Subscribe instead.";
        }
    }

    /** The company does not keep the account from being used. */
    record NotSuspended() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "The company has not suspended this account.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done; what is unpaid is settled by paying it, and a freeze is lifted by itself.";
        }
    }

    /** The account is not frozen by hand. */
    record NotFrozen() implements SubscriptionRefusal {
        @Override
        public String sentence() {
            return "Nobody at the company has frozen this account.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done; what is unpaid is settled by paying it, and a suspension is lifted by restoring.";
        }
    }
}
