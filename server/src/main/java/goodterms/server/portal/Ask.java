package goodterms.server.portal;

import goodterms.core.account.CaseCommand.RequestRefund;
import goodterms.core.account.CaseEvent.CaseOpened;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Channel;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.cases.RefundReason;
import goodterms.core.life.Life;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import goodterms.server.site.Form;
import goodterms.server.site.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request for money back as it is put together.
 *
 * @param payment on which payment; empty where a third party took the money
 */
public record Ask(Optional<PaymentId> payment, RefundReason reason) {

    /** The field of the payment. */
    static final String PAYMENT = "payment";
    /** The field of the reason. */
    static final String REASON = "reason";
    /** What is chosen where a third party took the money. */
    static final String EXTERNAL = "external";

    /**
     * A payment that can be chosen, or why it can't.
     *
     * @param value what the form sends
     * @param words amount and day
     * @param hint what it was for
     * @param not why it can't be asked about now
     */
    public record Choice(String value, String words, String hint, Optional<String> not) {}

    /** What is chosen, as far as it is. */
    static Optional<Ask> of(Customer customer) {
        Form form = customer.visit().form();
        RefundReason reason =
                Choices.chosen(RefundReason.values(), form.text(REASON)).orElse(RefundReason.OTHER);
        if (form.text(PAYMENT).equals(EXTERNAL)) {
            return Optional.of(new Ask(Optional.empty(), reason));
        }
        return customer.account().billing().payments().stream()
                .map(Payment::id)
                .filter(id -> String.valueOf(id.number()).equals(form.text(PAYMENT)))
                .findFirst()
                .map(id -> new Ask(Optional.of(id), reason));
    }

    /** How the payment is written in an address. */
    String value() {
        return payment.map(id -> String.valueOf(id.number())).orElse(EXTERNAL);
    }

    /** What is asked of the account. */
    RequestRefund command(Customer customer) {
        return new RequestRefund(
                customer.visit().actor(),
                Channel.PORTAL,
                payment,
                payment.isPresent() ? PaymentKind.SUBSCRIPTION : PaymentKind.EXTERNAL,
                reason);
    }

    private Outcome outcome(Customer customer) {
        return Life.decide(customer.account(), command(customer), Steps.context(customer.visit(), customer.kept()));
    }

    /** Whether the page answers otherwise for one reason than for another. */
    boolean dependsOnReason(Customer customer) {
        return Arrays.stream(RefundReason.values())
                        .map(other -> answer(new Ask(payment, other).outcome(customer)))
                        .distinct()
                        .count()
                > 1;
    }

    /** What an answer comes down to. */
    private static List<Object> answer(Outcome outcome) {
        return outcome instanceof Outcome.Accepted it
                ? it.events().stream().flatMap(event -> heart(event).stream()).toList()
                : List.of();
    }

    private static Optional<Object> heart(Event event) {
        return switch (event) {
            case RefundDecided it ->
                Optional.of(List.of(
                        it.refund(),
                        it.upTo(),
                        it.credit(),
                        it.creditUpTo(),
                        it.referTo(),
                        it.clause().id()));
            case CaseOpened it -> Optional.of(it.asks());
            default -> Optional.empty();
        };
    }

    /** What can be asked about: the payments that are kept, the latest first, and what a third party takes. */
    static List<Choice> choices(Customer customer) {
        List<Choice> choices = new ArrayList<>();
        customer.account().billing().payments().reversed().forEach(it -> choices.add(choice(customer, it)));
        third(customer)
                .ifPresent(who -> choices.add(new Choice(
                        EXTERNAL,
                        "Something that " + who + " charges",
                        "It never passes through our hands",
                        Optional.empty())));
        return choices;
    }

    private static Choice choice(Customer customer, Payment payment) {
        Optional<String> not =
                new Ask(Optional.of(payment.id()), RefundReason.OTHER).outcome(customer) instanceof Outcome.Refused it
                        ? Optional.of(why(customer, payment, it.refusal()))
                        : Optional.empty();
        return new Choice(
                String.valueOf(payment.id().number()),
                customer.wording().money(payment.amount()) + ", "
                        + customer.wording().day(payment.chargedAt()),
                what(payment.kind()) + " until "
                        + customer.wording().day(payment.period().until()),
                not);
    }

    private static String what(PaymentKind kind) {
        return switch (kind) {
            case SUBSCRIPTION -> "For your plan";
            case OVERAGE -> "For use above your plan,";
            case ADD_ON -> "For what you added,";
            case EXTERNAL -> "For somebody else";
        };
    }

    private static String why(Customer customer, Payment payment, Refusal refusal) {
        return switch (refusal.code()) {
            case "already-given-back" -> customer.wording().money(payment.givenBack()) + " of it came back already.";
            case "payment-disputed" -> "Your bank decides about it.";
            case "case-already-open" -> "You have asked already.";
            default -> customer.wording().plain(refusal.sentence());
        };
    }

    /** The third party that the page names for what it takes, if it names one. */
    private static Optional<String> third(Customer customer) {
        return new Ask(Optional.empty(), RefundReason.OTHER).outcome(customer) instanceof Outcome.Accepted it
                ? it.events().stream()
                        .filter(RefundDecided.class::isInstance)
                        .flatMap(event -> ((RefundDecided) event).referTo().stream())
                        .findFirst()
                : Optional.empty();
    }
}
