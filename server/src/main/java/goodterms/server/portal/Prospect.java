package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.ChangeEvent;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.Outcome;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.catalog.Citation;
import goodterms.core.invoice.Item;
import goodterms.core.life.AfterTrial;
import goodterms.core.life.Labels;
import goodterms.core.life.Upcoming;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import goodterms.server.site.Shown;
import goodterms.server.site.Steps;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What a change would bring, for whoever is about to confirm it: all of it, to the cent and the day.
 *
 * @param lines what changes and when, a sentence each
 * @param now what is billed at once, an invoice each
 * @param pay what is charged at once, all invoices together; none where that is nothing
 * @param then what is charged after that, and when
 * @param cited the sentence of the terms it rests on
 * @param ifAsked what the terms would say of money back afterwards, where the change makes a difference
 * @param seen what the confirming form carries
 */
public record Prospect(
        List<String> lines,
        List<Sheet> now,
        Optional<String> pay,
        Optional<String> then,
        Optional<Cited> cited,
        Optional<String> ifAsked,
        String seen) {

    public Prospect {
        lines = List.copyOf(lines);
        now = List.copyOf(now);
    }

    /** Of a step that can be taken; none of one that is refused. */
    static Optional<Prospect> of(Customer customer, Shown shown) {
        return shown.preview().outcome() instanceof Outcome.Accepted accepted
                ? Optional.of(of(customer, shown, accepted.events()))
                : Optional.empty();
    }

    private static Prospect of(Customer customer, Shown shown, List<Event> events) {
        Telling telling = new Telling(customer);
        List<InvoiceEvent.InvoiceIssued> issued = events.stream()
                .filter(InvoiceEvent.InvoiceIssued.class::isInstance)
                .map(InvoiceEvent.InvoiceIssued.class::cast)
                .toList();
        return new Prospect(
                events.stream().flatMap(event -> telling.line(event).stream()).toList(),
                issued.stream()
                        .map(it -> Sheet.of(it, telling.labels(), customer.wording()))
                        .toList(),
                issued.stream()
                        .map(InvoiceEvent.InvoiceIssued::due)
                        .reduce(Money::plus)
                        .filter(Money::isPositive)
                        .map(customer.wording()::money),
                then(customer, shown.preview().after()),
                events.stream().flatMap(Prospect::clause).findFirst().map(customer::cited),
                shown.preview().ifAsked().map(customer.wording()::plain),
                shown.seen());
    }

    /** What the button says: with the amount, where one is charged at once. */
    public String confirm(String words) {
        return words + pay.map(amount -> " and pay " + amount).orElse("");
    }

    private static Optional<String> then(Customer customer, Account after) {
        if (!(after.subscription() instanceof Subscription.Running running)) {
            return Optional.empty();
        }
        Context now = Steps.context(customer.visit(), customer.kept());
        Context then = now.at(now.now().isBefore(after.lastEventAt()) ? after.lastEventAt() : now.now());
        Optional<AfterTrial> trial = AfterTrial.of(after, then);
        if (trial.isPresent()) {
            return trial.map(it -> then(customer, it));
        }
        boolean awaited = after.billing().open().stream()
                .anyMatch(invoice -> invoice.collection().awaiting());
        Optional<InvoiceEvent.InvoiceIssued> next = Upcoming.of(after, then);
        // While a charge is awaited, nobody knows of the next invoice yet; what the contract says is the best answer.
        return next.map(InvoiceEvent.InvoiceIssued::due)
                .or(() -> awaited ? Upcoming.cost(after, then) : Optional.empty())
                .map(amount -> charged(
                        customer,
                        amount,
                        next.map(InvoiceEvent.InvoiceIssued::at).orElse(running.paidUntil())));
    }

    private static String charged(Customer customer, Money amount, Instant at) {
        return "The next charge is " + customer.wording().money(amount) + ", on "
                + customer.wording().day(at) + ".";
    }

    private static String then(Customer customer, AfterTrial trial) {
        return switch (trial) {
            case AfterTrial.Billed it ->
                charged(customer, it.invoice().due(), it.invoice().at());
            case AfterTrial.Free _ -> "After that, nothing is charged either.";
            case AfterTrial.Held it ->
                "After that, nothing is charged either: your account is put on hold, and you have until "
                        + customer.wording().day(it.until())
                        + (it.cardMissing() ? " to choose a plan. With a card, it goes on." : " to choose a plan.");
        };
    }

    private static Stream<Citation> clause(Event event) {
        return switch (event) {
            case ChangeEvent.ChangeScheduled it -> Stream.of(it.clause());
            case ChangeEvent.ChangeMade it -> Stream.of(it.clause());
            default -> Stream.empty();
        };
    }

    /** What events mean to somebody who decides about them, with the names of the offer. */
    private record Telling(Customer customer) {

        Labels labels() {
            return new Labels(customer.company(), customer.now());
        }

        private Wording words() {
            return customer.wording();
        }

        Optional<String> line(Event event) {
            return switch (event) {
                case ChangeEvent.ChangeScheduled it ->
                    Optional.of("From " + words().day(it.startsAt()) + " you have " + agreed(it.contract())
                            + ". Until then nothing changes, and nothing is charged now.");
                case ChangeEvent.ChangeMade it ->
                    Optional.of("From now on you have " + agreed(it.contract()) + ". This period ends on "
                            + words().day(it.periodEnds()) + ".");
                case ChangeEvent.ChangeDropped _ -> Optional.of("The change that was planned is not made any more.");
                case ChangeEvent.ChangeWithdrawn _ ->
                    Optional.of("The change that was planned is taken back. You keep what you have.");
                case SubscriptionEvent.TrialStarted it ->
                    Optional.of("Your free trial of " + labels().of(Item.plan(it.plan())) + " begins now and ends on "
                            + words().day(it.ends()) + ". Until then nothing is charged.");
                case SubscriptionEvent.SubscriptionStarted it ->
                    Optional.of(labels().of(Item.plan(it.plan())) + " begins now; its first period ends on "
                            + words().day(it.periodEnds()) + ".");
                case SubscriptionEvent.FreePlanStarted it ->
                    Optional.of("The plan " + labels().of(Item.plan(it.plan())) + " begins now. It costs nothing.");
                case InvoiceEvent.CreditNoteIssued it ->
                    Optional.of(words().money(it.total())
                            + " for time you have paid for and will not use becomes credit. Your next invoices are paid"
                            + " from it first.");
                default -> Optional.empty();
            };
        }

        private String agreed(Contract contract) {
            List<String> parts = new ArrayList<>();
            parts.add(labels().of(Item.plan(contract.plan())));
            contract.addOns()
                    .forEach(added -> parts.add(added.quantity() + " × " + labels().of(Item.addOn(added.id()))));
            return String.join(" with ", parts) + " at " + words().money(contract.perPeriod()) + " "
                    + Prices.per(contract.interval());
        }
    }
}
