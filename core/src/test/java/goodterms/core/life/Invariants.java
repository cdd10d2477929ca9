package goodterms.core.life;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Billing;
import goodterms.core.account.CaseEvent.GivenOnce;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.PaymentEvent.PaymentAttempted;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.RetentionEvent;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.SuspensionEvent.AccountSuspended;
import goodterms.core.account.SuspensionEvent.SuspensionLifted;
import goodterms.core.catalog.Company;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Transfer;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.retention.Content;
import goodterms.core.subscription.SuspensionCause;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Decision;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** What always holds of an account and its history. */
final class Invariants {

    private final Company company;
    private final Map<Book, Long> books = new EnumMap<>(Book.class);
    private final Map<PaymentId, Long> paid = new HashMap<>();
    private final Map<PaymentId, Long> back = new HashMap<>();
    private final Map<InvoiceId, Long> invoiced = new HashMap<>();
    private final Set<Integer> settled = new HashSet<>();
    private final Map<RefundId, Integer> gone = new HashMap<>();
    private Instant last = Instant.MIN;
    private final Set<String> once = new HashSet<>();
    private boolean cancelled;
    private boolean frozen;
    private boolean contentGone;
    private int seen;

    Invariants(Company company) {
        this.company = company;
    }

    /** Looks at what is new in a history, and at the state it led to. */
    void check(List<Event> history, Account account) {
        for (Event event : history.subList(seen, history.size())) {
            look(event);
        }
        seen = history.size();
        assertThat(balance(Book.RECEIVABLE))
                .as("what is owed")
                .isEqualTo(account.billing().owed().getAmountMinorLong());
        assertThat(-balance(Book.CUSTOMER_CREDIT))
                .as("the credit")
                .isEqualTo(account.billing().credit().getAmountMinorLong())
                .isNotNegative();
        Billing.Totals totals = account.billing().totals();
        assertThat(balance(Book.PROCESSOR) + balance(Book.BANK))
                .as("what was paid less what went back")
                .isEqualTo(minor(totals.charged().minus(totals.refunded()).minus(totals.disputed())));
        assertThat(-balance(Book.REFUNDS_PAYABLE))
                .as("what is still to go back")
                .isEqualTo(account.billing().reversals().refunds().stream()
                        .mapToLong(refund -> minor(refund.amount()))
                        .sum())
                .isNotNegative();
        assertThat(balance(Book.DISPUTED)).as("what is contested").isNotNegative();
        assertThat(account.lastEventAt()).isEqualTo(last);
        forgets(account);
    }

    /** What is gone never comes back, and nobody is known longer than anybody needs to be. */
    private void content(Event event) {
        switch (event) {
            case RetentionEvent.DeletionAsked it -> contentGone = contentGone || it.attempt() == 1;
            case SubscriptionEvent.TrialStarted _,
                    SubscriptionEvent.SubscriptionStarted _,
                    SubscriptionEvent.FreePlanStarted _ -> contentGone = false;
            case RetentionEvent.DeletionCalledOff _ ->
                assertThat(contentGone).as("content that is gone").isFalse();
            default -> {}
        }
    }

    private void forgets(Account account) {
        Content content = account.content();
        assertThat(content.deletions())
                .as("content keys kept too long")
                .allMatch(
                        it -> it.keyDestroyedAt().isPresent() || !it.backupsAt().isBefore(last));
        if (content.forgottenAt().isPresent()) {
            assertThat(account.people().owners()).isEmpty();
            assertThat(account.people().members()).isEmpty();
            assertThat(account.profile().companyName()).isEmpty();
            assertThat(account.billing().card()).isEmpty();
        } else if (content.holding() instanceof Content.Holding.Gone gone
                && gone.forgetAt().filter(at -> at.isBefore(last)).isPresent()
                && account.billing().unsettled().isZero()
                && account.desk().open().isEmpty()
                && account.desk().inquiries().isEmpty()) {
            // Whatever kept the people known has only just gone.
            assertThat(account.nextDue().orElseThrow())
                    .as("when they are forgotten")
                    .isBeforeOrEqualTo(last);
        }
    }

    private void look(Event event) {
        content(event);
        assertThat(event.at()).as("time").isAfterOrEqualTo(last);
        assertThat(event.at()).as("whole seconds").isEqualTo(event.at().truncatedTo(ChronoUnit.SECONDS));
        last = event.at();
        Life.transfers(event).forEach(this::book);
        charges(event);
        freezes(event);
        switch (event) {
            case PaymentEvent.PaymentSucceeded it -> {
                assertThat(settled.add(it.invoice().number()))
                        .as("%s is paid once", it.invoice())
                        .isTrue();
                paid.put(it.payment(), minor(it.amount()));
            }
            case RefundEvent.RefundOrdered it -> giveBack(it.payment(), it.amount());
            case RefundEvent.Refunded it ->
                assertThat(gone.merge(it.refund().orElseThrow(), 1, Integer::sum))
                        .as("%s goes back once", it.refund())
                        .isEqualTo(1);
            case PaymentEvent.Credited it -> giveBack(it.payment(), it.amount());
            case InvoiceEvent.InvoiceIssued it -> issue(it);
            case InvoiceEvent.CreditNoteIssued it -> credit(it);
            case RefundDecided it -> decideAgain(it);
            case GivenOnce it ->
                assertThat(once.add(it.clause() + " " + within(it)))
                        .as("%s", it)
                        .isTrue();
            default -> {}
        }
    }

    private void issue(InvoiceEvent.InvoiceIssued it) {
        invoiced.put(it.invoice(), minor(it.total()));
        assertThat(it.lines().stream().mapToLong(line -> minor(line.gross())).sum())
                .as("the lines of %s", it)
                .isEqualTo(minor(it.total()))
                .isNotNegative();
    }

    private void credit(InvoiceEvent.CreditNoteIssued it) {
        assertThat(invoiced.merge(it.invoice(), -minor(it.total()), Long::sum))
                .as("what %s leaves of its invoice", it)
                .isNotNegative();
    }

    /** Nothing new is charged between a cancellation and whatever undoes it. */
    private void charges(Event event) {
        switch (event) {
            case SubscriptionEvent.CancellationAccepted _, SubscriptionEvent.EndAnnounced _ -> cancelled = true;
            case SubscriptionEvent.CancellationWithdrawn _,
                    SubscriptionEvent.TrialReactivated _,
                    SubscriptionEvent.TrialStarted _,
                    SubscriptionEvent.FreePlanStarted _ -> cancelled = false;
            case SubscriptionEvent.SubscriptionStarted it -> cancelled = cancelled && it.afterTrial();
            case InvoiceEvent.InvoiceIssued it ->
                assertThat(cancelled).as("%s after a cancellation", it).isFalse();
            default -> {}
        }
    }

    /** Nothing is charged, and no period begins, while an account is frozen by hand. */
    private void freezes(Event event) {
        switch (event) {
            case AccountSuspended it when it.cause() == SuspensionCause.FREEZE -> frozen = true;
            case SuspensionLifted it when it.cause() == SuspensionCause.FREEZE -> frozen = false;
            case PaymentAttempted _,
                    SubscriptionEvent.SubscriptionStarted _,
                    SubscriptionEvent.SubscriptionRenewed _,
                    SubscriptionEvent.TrialStarted _ ->
                assertThat(frozen).as("%s while it is frozen", event).isFalse();
            default -> {}
        }
    }

    private String within(GivenOnce it) {
        return switch (it.scope()) {
            case ACCOUNT -> "account";
            case SUBSCRIPTION -> "subscription of " + it.payment();
            case PAYMENT -> it.payment().toString();
        };
    }

    private void giveBack(PaymentId payment, Money amount) {
        back.merge(payment, minor(amount), Long::sum);
        assertThat(back.get(payment)).as("given back for %s", payment).isLessThanOrEqualTo(paid.get(payment));
    }

    private void decideAgain(RefundDecided decided) {
        Facts facts = decided.facts().about(Question.REFUND);
        assertThat(Contradiction.in(facts)).as("%s", facts).isEmpty();
        Decision again = company.termsWith(decided.page(), Question.REFUND)
                .orElseThrow()
                .rules(Question.REFUND)
                .orElseThrow()
                .decide(facts);
        assertThat(again.minorOwed("refund")).isEqualTo(minor(decided.refund()));
        assertThat(again.minorAtMost("refund")).isEqualTo(minor(decided.upTo()));
        assertThat(again.minorOwed("credit")).isEqualTo(minor(decided.credit()));
        assertThat(again.minorAtMost("credit")).isEqualTo(minor(decided.creditUpTo()));
    }

    private void book(Transfer transfer) {
        books.merge(transfer.debit(), minor(transfer.amount()), Long::sum);
        books.merge(transfer.credit(), -minor(transfer.amount()), Long::sum);
        assertThat(books.values().stream().mapToLong(Long::longValue).sum()).isZero();
    }

    private long balance(Book book) {
        return books.getOrDefault(book, 0L);
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}
