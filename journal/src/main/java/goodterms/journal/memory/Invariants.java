package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Billing;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.Reversals;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Transfer;
import goodterms.core.payment.PaymentId;
import goodterms.journal.json.EventJson;
import goodterms.terms.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What must hold of an account at every moment, whatever was asked of it. */
public final class Invariants {

    private final LivedAccount life;
    private final List<String> broken = new ArrayList<>();

    private Invariants(LivedAccount life) {
        this.life = life;
    }

    /** The sentences of those that do not hold; none if all is well. */
    public static List<String> broken(LivedAccount life) {
        Invariants invariants = new Invariants(life);
        invariants.timeNeverRunsBackwards();
        invariants.replayGivesTheState();
        invariants.eventsSurviveBeingWritten();
        invariants.moneyIsPaidOnceAndGivenBackAtMostOnce();
        invariants.transfersAgreeWithTheAccount();
        invariants.decisionsCanBeMadeAgain();
        invariants.broken.addAll(Papers.broken(life.journal()));
        return List.copyOf(invariants.broken);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private void timeNeverRunsBackwards() {
        Instant before = Instant.MIN;
        for (Event event : life.journal()) {
            expect(!event.at().isBefore(before), event.name() + " happened at " + event.at() + ", after " + before);
            before = event.at();
        }
    }

    private void replayGivesTheState() {
        expect(
                Account.replay(life.journal()).equals(life.account()),
                "replaying the journal gives another state than the account has");
    }

    private void eventsSurviveBeingWritten() {
        for (Event event : life.journal()) {
            String written = EventJson.write(event);
            expect(EventJson.read(written).equals(event), "reading " + written + " gives another event");
        }
    }

    private void moneyIsPaidOnceAndGivenBackAtMostOnce() {
        Map<PaymentId, Money> kept = new HashMap<>();
        Set<InvoiceId> paid = new HashSet<>();
        for (Event event : life.journal()) {
            switch (event) {
                case PaymentEvent.PaymentSucceeded it -> {
                    expect(paid.add(it.invoice()), it.invoice() + " was paid twice");
                    kept.put(it.payment(), it.amount());
                }
                case RefundEvent.RefundOrdered it -> giveBack(kept, it.payment(), it.amount());
                case PaymentEvent.Credited it -> giveBack(kept, it.payment(), it.amount());
                default -> {}
            }
        }
    }

    private void giveBack(Map<PaymentId, Money> kept, PaymentId payment, Money amount) {
        Money before = kept.getOrDefault(payment, Money.zero(amount.getCurrencyUnit()));
        kept.put(payment, before.minus(amount));
        expect(!before.isLessThan(amount), "more was given back of " + payment + " than was paid");
    }

    private void transfersAgreeWithTheAccount() {
        var billing = life.account().billing();
        expect(balance(Book.RECEIVABLE).equals(billing.owed()), "the books and the account disagree on what is owed");
        expect(
                balance(Book.CUSTOMER_CREDIT).negated().equals(billing.credit()),
                "the books and the account disagree on the customer's credit");
        Billing.Totals totals = billing.totals();
        expect(
                balance(Book.PROCESSOR)
                        .plus(balance(Book.BANK))
                        .equals(totals.charged().minus(totals.refunded()).minus(totals.disputed())),
                "the books and the account disagree on what is left of what was paid");
        expect(
                balance(Book.REFUNDS_PAYABLE).negated().equals(owedBack()),
                "the books and the account disagree on what is still to go back");
        expect(
                balance(Book.REFUNDS).isZero() && balance(Book.CREDITS_GIVEN).isZero(),
                "something was given back without a credit note, or credited and not given back");
        expect(!billing.credit().isNegative(), "the customer's credit is below zero");
    }

    private Money owedBack() {
        return life.account().billing().reversals().refunds().stream()
                .map(Reversals.Refund::amount)
                .reduce(life.account().profile().nothing(), Money::plus);
    }

    /** Debits less credits. */
    private Money balance(Book book) {
        Money balance = life.account().profile().nothing();
        for (Transfer transfer : life.transfers()) {
            if (transfer.debit() == book) {
                balance = balance.plus(transfer.amount());
            }
            if (transfer.credit() == book) {
                balance = balance.minus(transfer.amount());
            }
        }
        return balance;
    }

    private void decisionsCanBeMadeAgain() {
        for (Event event : life.journal()) {
            if (event instanceof RefundDecided decided) {
                Optional<Decision> again = Redeciding.again(decided, life.company());
                expect(
                        again.isPresent() && Redeciding.agrees(decided, again.get()),
                        "deciding " + decided.caseId() + " again gives another answer");
            }
        }
    }
}
