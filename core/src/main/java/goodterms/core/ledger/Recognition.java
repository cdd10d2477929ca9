package goodterms.core.ledger;

import goodterms.core.account.ChangeEvent.SubscriptionPaused;
import goodterms.core.account.ChangeEvent.SubscriptionResumed;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.InvoiceEvent.InvoiceWrittenOff;
import goodterms.core.account.PaymentEvent.PaymentSucceeded;
import goodterms.core.account.SubscriptionEvent.AccessRestored;
import goodterms.core.account.SubscriptionEvent.AccessSuspended;
import goodterms.core.account.SubscriptionEvent.FreePlanStarted;
import goodterms.core.account.SubscriptionEvent.SubscriptionEnded;
import goodterms.core.account.SubscriptionEvent.SubscriptionStarted;
import goodterms.core.account.SubscriptionEvent.TrialStarted;
import goodterms.core.invoice.InvoiceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What of an account's invoices is revenue at a moment, and what waits until the time that was paid for has passed: earned
 * evenly over the span of each line (IFRS 15, paragraph 39 and B18: time elapsed).
 */
public final class Recognition {

    private final Map<InvoiceId, Billed> invoices = new HashMap<>();
    private int subscription;

    /** @param over whether the subscription it was for has ended */
    private record Billed(int subscription, boolean paid, boolean over, Earning earning) {

        Billed with(UnaryOperator<Earning> change) {
            return new Billed(subscription, paid, over, change.apply(earning));
        }
    }

    /** How much is earned, waits and was given up, all invoices together. */
    public record Standing(Money earned, Money deferred, Money givenUp) {}

    /** What became of the invoices in a journal, whose events are in order. */
    public static Recognition of(List<Event> journal) {
        Recognition recognition = new Recognition();
        journal.forEach(recognition::happened);
        return recognition;
    }

    /** How it stood right before a moment, in an account of that currency. */
    public Standing before(Instant moment, CurrencyUnit currency) {
        List<Earning.Stretch> all = invoices.values().stream()
                .map(it -> it.earning().before(moment))
                .toList();
        return new Standing(
                sum(all, Earning.Stretch::earned, currency),
                sum(all, Earning.Stretch::waits, currency),
                sum(all, Earning.Stretch::givenUp, currency));
    }

    /** What moves out of deferred revenue from one moment until right before another. */
    public List<Transfer> between(Instant from, Instant until, CurrencyUnit currency) {
        Standing before = before(from, currency);
        Standing after = before(until, currency);
        return Stream.of(
                        moved(Book.REVENUE, after.earned().minus(before.earned())),
                        moved(Book.BAD_DEBTS, after.givenUp().minus(before.givenUp())))
                .flatMap(it -> it)
                .toList();
    }

    /** What was earned and then credited moves back. */
    private static Stream<Transfer> moved(Book to, Money amount) {
        if (amount.isZero()) {
            return Stream.empty();
        }
        return Stream.of(
                amount.isPositive()
                        ? new Transfer(Book.DEFERRED_REVENUE, to, amount)
                        : new Transfer(to, Book.DEFERRED_REVENUE, amount.negated()));
    }

    private static Money sum(List<Earning.Stretch> all, Function<Earning.Stretch, Money> part, CurrencyUnit currency) {
        return all.stream().map(part).reduce(Money.zero(currency), Money::plus);
    }

    /** Takes in the next event of the journal. */
    public void happened(Event event) {
        switch (event) {
            case TrialStarted it -> subscription = it.subscription();
            case SubscriptionStarted it -> subscription = it.subscription();
            case FreePlanStarted it -> subscription = it.subscription();
            case InvoiceIssued it -> invoices.put(it.invoice(), billed(it));
            case PaymentSucceeded it -> invoices.computeIfPresent(it.invoice(), (_, billed) -> paid(billed, it.at()));
            case CreditNoteIssued it -> change(it.invoice(), earning -> earning.credited(it.at(), it.net()));
            case InvoiceWrittenOff it -> change(it.invoice(), earning -> earning.abandoned(it.at()));
            case AccessSuspended it -> changeAll(billed -> billed.paid() ? billed : stopped(billed, it.at()));
            case AccessRestored it -> changeAll(billed -> restored(billed, it.at(), it.periodEnds()));
            case SubscriptionPaused it -> changeAll(billed -> stopped(billed, it.at()));
            case SubscriptionResumed it -> changeAll(billed -> resumed(billed, it.at(), it.periodEnds()));
            case SubscriptionEnded it -> changeAll(billed -> ended(billed, it.at()));
            case Event _ -> {}
        }
    }

    private static Billed billed(InvoiceIssued it) {
        List<Span> spans = it.lines().stream()
                .map(line -> new Span(line.net(), line.from(), line.until()))
                .toList();
        Money nothing = Money.zero(it.total().getCurrencyUnit());
        Money net = spans.stream().map(Span::amount).reduce(nothing, Money::plus);
        return new Billed(it.contract().number(), it.due().isZero(), false, Earning.of(it.at(), net, spans));
    }

    /** Paid after its subscription ended, it has nothing left to wait for. */
    private static Billed paid(Billed billed, Instant at) {
        Earning earning = billed.over() ? billed.earning().finished(at) : billed.earning();
        return new Billed(billed.subscription(), true, billed.over(), earning);
    }

    private static Billed stopped(Billed billed, Instant at) {
        return billed.with(earning -> earning.stopped(at));
    }

    private static Billed restored(Billed billed, Instant at, Instant until) {
        return billed.paid() && billed.earning().isStopped()
                ? billed.with(earning -> earning.goingOn(at, until))
                : billed;
    }

    private static Billed resumed(Billed billed, Instant at, Instant until) {
        return billed.earning().isStopped() ? billed.with(earning -> earning.goingOn(at, until)) : billed;
    }

    private Billed ended(Billed billed, Instant at) {
        if (billed.subscription() != subscription) {
            return billed;
        }
        Earning earning =
                billed.paid() ? billed.earning().finished(at) : billed.earning().stopped(at);
        return new Billed(billed.subscription(), billed.paid(), true, earning);
    }

    private void change(InvoiceId id, UnaryOperator<Earning> change) {
        invoices.computeIfPresent(id, (_, billed) -> billed.with(change));
    }

    private void changeAll(UnaryOperator<Billed> change) {
        invoices.replaceAll((_, billed) -> change.apply(billed));
    }
}
