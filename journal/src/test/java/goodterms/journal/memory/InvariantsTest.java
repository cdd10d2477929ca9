package goodterms.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent.GivenOnce;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.DisputeEvent;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.PeopleEvent.PersonAdded;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.Membership;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.journal.json.EventJson;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each invariant is broken once: one that cannot fail would be worth nothing. */
class InvariantsTest extends LifeToBreak {

    @Test
    void nothing_is_broken_in_a_life_as_it_was_lived() {
        assertThat(broken()).isEmpty();
        assertThat(Invariants.broken(life)).isEmpty();
    }

    @Test
    void an_event_before_the_one_before_it() {
        events.add(new PersonAdded(START.minusSeconds(1), "ben@example.com", Membership.MEMBER, ANA));
        assertThat(broken())
                .containsExactly("person-added happened at 2026-01-31T11:59:59Z, after 2026-01-31T12:00:00Z");
    }

    @Test
    void an_event_within_a_second() {
        events.add(new PersonAdded(START.plusMillis(1), "ben@example.com", Membership.MEMBER, ANA));
        assertThat(broken()).containsExactly("person-added happened within a second: 2026-01-31T12:00:00.001Z");
    }

    @Test
    void an_account_that_missed_the_last_event() {
        Account before = Account.replay(events);
        events.add(new PersonAdded(START.plusSeconds(1), "ben@example.com", Membership.MEMBER, ANA));
        assertThat(broken(before))
                .containsExactly("the account last saw 2026-01-31T12:00:00Z, and the journal 2026-01-31T12:00:01Z");
    }

    @Test
    void an_invoice_paid_twice() {
        PaymentEvent.PaymentSucceeded paid = first(PaymentEvent.PaymentSucceeded.class);
        events.add(paid);
        assertThat(broken())
                .contains("invoice-1 was paid twice", "payment-1 was taken twice")
                .contains("the books and the account disagree on what is owed: USD -49.00 and USD 0.00");
    }

    @Test
    void an_invoice_issued_twice() {
        events.add(first(InvoiceEvent.InvoiceIssued.class));
        assertThat(broken()).contains("invoice-1 was issued twice", "invoice-1 was issued after the cancellation");
    }

    @Test
    void an_invoice_paid_with_another_amount() {
        PaymentEvent.PaymentSucceeded paid = first(PaymentEvent.PaymentSucceeded.class);
        events.set(
                events.indexOf(paid),
                new PaymentEvent.PaymentSucceeded(paid.at(), paid.payment(), paid.invoice(), Money.parse("USD 48.00")));
        assertThat(broken())
                .contains("invoice-1 was paid with USD 48.00, and due was USD 49.00")
                .contains("the books and the account disagree on what is owed: USD 1.00 and USD 0.00");
    }

    @Test
    void a_paid_invoice_written_off() {
        PaymentEvent.PaymentSucceeded paid = first(PaymentEvent.PaymentSucceeded.class);
        events.add(new InvoiceEvent.InvoiceWrittenOff(paid.at(), paid.invoice(), paid.amount()));
        assertThat(broken()).contains("invoice-1 was written off though it was settled");
    }

    @Test
    void more_given_back_than_was_paid() {
        events.add(new PaymentEvent.Credited(START, new PaymentId(1), Money.parse("USD 2.46"), new CaseId(1)));
        assertThat(broken()).contains("more was given back of payment-1 than was paid");
    }

    @Test
    void nothing_given_back() {
        events.add(new RefundEvent.RefundOrdered(
                START, new RefundId(2), new PaymentId(1), Money.parse("USD 0.00"), new CaseId(1)));
        assertThat(broken()).contains("USD 0.00 was given back of payment-1");
    }

    @Test
    void a_refund_ordered_twice_or_gone_twice() {
        events.add(first(RefundEvent.RefundOrdered.class));
        events.add(first(RefundEvent.Refunded.class));
        events.add(first(RefundEvent.Refunded.class));
        assertThat(broken())
                .contains("refund-1 was ordered twice", "more was given back of payment-1 than was paid")
                .contains("USD 46.55 of refund-1 went back, of which USD 0.00 was owed");
    }

    @Test
    void an_account_that_does_not_know_what_is_still_to_go_back() {
        Account before = Account.replay(events);
        events.removeIf(RefundEvent.Refunded.class::isInstance);
        assertThat(broken(before))
                .contains("the books and the account disagree on what is still to go back: USD 46.55 and USD 0.00");
    }

    @Test
    void money_contested_that_was_never_taken() {
        events.add(new DisputeEvent.DisputeWon(START, new PaymentId(1), "dispute", Money.parse("USD 1.00")));
        assertThat(broken()).containsExactly("what is contested is below zero");
    }

    @Test
    void an_account_that_does_not_know_of_its_credit() {
        Account before = Account.replay(events);
        events.add(new PaymentEvent.Credited(START, new PaymentId(1), Money.parse("USD 1.00"), new CaseId(1)));
        assertThat(broken(before))
                .contains("the books and the account disagree on the customer's credit: USD 1.00 and USD 0.00");
    }

    @Test
    void credit_below_zero() {
        InvoiceEvent.InvoiceIssued it = first(InvoiceEvent.InvoiceIssued.class);
        Money nothing = Money.zero(it.total().getCurrencyUnit());
        events.removeIf(SubscriptionEvent.CancellationAccepted.class::isInstance);
        events.add(invoice(it, 2, it.lines(), it.tax(), it.total(), nothing));
        assertThat(broken()).containsExactly("the customer's credit is below zero: USD -49.00");
    }

    @Test
    void something_given_once_given_twice() {
        GivenOnce given = first(GivenOnce.class);
        events.add(given);
        assertThat(broken()).containsExactly(given.clause() + " gave twice within the account");
    }

    @Test
    void a_decision_that_would_be_made_otherwise() {
        RefundDecided it = first(RefundDecided.class);
        events.set(
                events.indexOf(it),
                new RefundDecided(
                        it.at(),
                        it.caseId(),
                        it.payment(),
                        it.refund().minus(1),
                        it.upTo(),
                        it.credit(),
                        it.creditUpTo(),
                        it.referTo(),
                        it.decidedBy(),
                        it.clause(),
                        it.grounds(),
                        it.page(),
                        it.facts(),
                        it.evidence()));
        assertThat(broken()).containsExactly("deciding case-1 again gives another answer");
    }

    @Test
    void a_journal_that_lost_a_line() {
        List<String> lines = events.stream().map(EventJson::write).toList();
        assertThat(Invariants.replayed(lines, life.account())).isEmpty();
        assertThat(Invariants.replayed(lines.subList(0, lines.size() - 1), life.account()))
                .containsExactly("replaying the written journal gives another state than the account has");
    }
}
