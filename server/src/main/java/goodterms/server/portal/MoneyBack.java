package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.AskerRefusal;
import goodterms.core.account.CaseCommand.RequestRefund;
import goodterms.core.account.CaseEvent.CaseOpened;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Channel;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.cases.RefundReason;
import goodterms.core.life.Life;
import goodterms.core.payment.PaymentKind;
import goodterms.server.site.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page says of money back on the latest payment, before anybody asks for it.
 *
 * @param sentence the answer
 * @param ground the sentence it rests on
 * @param worthAsking whether asking can bring anything
 */
public record MoneyBack(String sentence, Optional<Cited> ground, boolean worthAsking) {

    /** Asking for the last payment of the subscription, for no reason that the page knows. */
    static RequestRefund ask(Customer customer) {
        return ask(customer, RefundReason.OTHER);
    }

    private static RequestRefund ask(Customer customer, RefundReason reason) {
        return new RequestRefund(
                customer.visit().actor(), Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, reason);
    }

    /**
     * The answer to an owner's account as it would stand.
     *
     * @param then the account by the time it is asked
     */
    static MoneyBack of(Customer customer, Account then, Context context) {
        return switch (Life.decide(then, ask(customer), context)) {
            case Outcome.Refused it -> refused(customer, it.refusal());
            case Outcome.Accepted it -> {
                MoneyBack usual = answered(customer, it.events());
                yield usual.worthAsking() || !anyReasonHelps(customer, then, context)
                        ? usual
                        : new MoneyBack(
                                "It depends on why you ask. Without a special reason, nothing of your last payment is"
                                        + " refunded.",
                                usual.ground(),
                                true);
            }
        };
    }

    /** Whether for some reason money or credit may come, or somebody looks into it. */
    private static boolean anyReasonHelps(Customer customer, Account then, Context context) {
        return Arrays.stream(RefundReason.values())
                .map(reason -> Life.decide(then, ask(customer, reason), context))
                .anyMatch(outcome -> outcome instanceof Outcome.Accepted it
                        && answered(customer, it.events()).worthAsking());
    }

    private static MoneyBack refused(Customer customer, Refusal refusal) {
        String sentence = switch (refusal) {
            case MoneyRefusal.NothingPaid _ -> "You have paid nothing yet, so there is nothing to give back.";
            case MoneyRefusal.CaseAlreadyOpen _ -> "You have asked for money back already. That request goes on.";
            case MoneyRefusal.AlreadyGivenBack it ->
                customer.wording().money(it.amount()) + " of your last payment came back already.";
            case MoneyRefusal.PaymentDisputed _ -> "Your bank decides about your last payment.";
            case AskerRefusal.NotAnOwner _ -> "Only owners of the account can ask for money back.";
            default -> customer.wording().plain(refusal.sentence());
        };
        return new MoneyBack(sentence, Optional.empty(), false);
    }

    private static MoneyBack answered(Customer customer, List<Event> events) {
        return only(events, RefundDecided.class)
                .findFirst()
                .map(it -> decided(customer, it))
                .orElseGet(() -> new MoneyBack(
                        only(events, CaseOpened.class).findAny().isPresent()
                                ? "If you ask, one of us has to look into it first."
                                : "If you ask, you learn at once what the page says.",
                        Optional.empty(),
                        true));
    }

    private static <T> Stream<T> only(List<Event> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static MoneyBack decided(Customer customer, RefundDecided it) {
        Wording wording = customer.wording();
        Optional<Cited> ground = Optional.of(customer.cited(it.clause()));
        if (it.upTo().isGreaterThan(it.refund())) {
            return new MoneyBack(
                    "You can ask for money back: " + customer.role(it.decidedBy()) + " may return up to "
                            + wording.money(it.upTo()) + ", or nothing.",
                    ground,
                    true);
        }
        if (it.refund().isPositive()) {
            return new MoneyBack("Ask, and " + wording.money(it.refund()) + " goes back to you.", ground, true);
        }
        if (it.creditUpTo().isPositive()) {
            return new MoneyBack(
                    "No money goes back. A credit of up to " + wording.money(it.creditUpTo())
                            + " for later invoices is possible.",
                    ground,
                    true);
        }
        return new MoneyBack("Nothing of your last payment is refunded.", ground, false);
    }
}
