package goodterms.server.billing;

import goodterms.core.account.Account;
import goodterms.core.account.DisputeEvent;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What events of one account say of its invoices, payments, refunds and credit notes. */
final class Papers {

    private final Account after;
    private final String clock;
    private final Map<Paper, Map<Integer, List<@Nullable Object>>> lines = new EnumMap<>(Paper.class);

    private Papers(Account after, Optional<String> clock) {
        this.after = after;
        this.clock = clock.orElse("");
    }

    /**
     * Reads events.
     *
     * @param after the account as they have left it
     * @param clock the test clock it lives by, if any
     */
    static Papers of(List<Event> events, Account after, Optional<String> clock) {
        Papers papers = new Papers(after, clock);
        events.forEach(papers::happened);
        return papers;
    }

    /** The lines of a list by their places: those that are whole, or what changes of older ones. */
    Map<Integer, List<@Nullable Object>> lines(Paper paper) {
        return lines.getOrDefault(paper, Map.of());
    }

    private void happened(Event event) {
        switch (event) {
            case InvoiceEvent.InvoiceIssued it -> issued(it);
            case InvoiceEvent.CreditNoteIssued it -> issued(it);
            case InvoiceEvent.DocumentNumbered it -> numbered(it);
            case InvoiceEvent.InvoiceVoided it -> closed(it.invoice().number(), "voided", it.at());
            case InvoiceEvent.InvoiceWrittenOff it -> closed(it.invoice().number(), "written-off", it.at());
            case PaymentEvent.PaymentSucceeded it -> {
                closed(it.invoice().number(), "paid", it.at());
                paid(it.payment(), it.at(), it.invoice().number(), it.amount(), "succeeded", null);
            }
            case PaymentEvent.PaymentFailed it ->
                paid(it.payment(), it.at(), it.invoice().number(), it.amount(), "failed", kebab(it.reason()));
            case DisputeEvent.DisputeOpened it -> contested(it.payment(), "disputed");
            case DisputeEvent.DisputeWon it -> contested(it.payment(), "succeeded");
            case DisputeEvent.DisputeLost it -> contested(it.payment(), "lost");
            case RefundEvent it -> refund(it);
            default -> {}
        }
    }

    private void issued(InvoiceEvent.InvoiceIssued it) {
        boolean settled = it.due().isZero();
        put(Paper.INVOICE, it.invoice().number(), "issued_at", it.at(), "clock", clock);
        put(Paper.INVOICE, it.invoice().number(), "currency", currency(it.total()), "total", minor(it.total()));
        put(Paper.INVOICE, it.invoice().number(), "tax", minor(it.tax()), "credit", minor(it.credit()));
        put(Paper.INVOICE, it.invoice().number(), "due", minor(it.due()), "state", settled ? "paid" : "open");
        put(
                Paper.INVOICE,
                it.invoice().number(),
                "period_from",
                it.period().from(),
                "period_until",
                it.period().until());
        if (settled) {
            put(Paper.INVOICE, it.invoice().number(), "closed_at", it.at());
        }
    }

    private void issued(InvoiceEvent.CreditNoteIssued it) {
        put(Paper.CREDIT_NOTE, it.note().number(), "issued_at", it.at(), "clock", clock);
        put(Paper.CREDIT_NOTE, it.note().number(), "invoice", it.invoice().number(), "currency", currency(it.total()));
        put(Paper.CREDIT_NOTE, it.note().number(), "net", minor(it.net()), "tax", minor(it.tax()));
        put(Paper.CREDIT_NOTE, it.note().number(), "total", minor(it.total()), "reason", kebab(it.reason()));
    }

    private void numbered(InvoiceEvent.DocumentNumbered it) {
        Paper paper = switch (it.document().kind()) {
            case INVOICE -> Paper.INVOICE;
            case CREDIT_NOTE -> Paper.CREDIT_NOTE;
        };
        put(paper, it.document().place(), "number", it.number());
    }

    private void closed(int invoice, String state, Instant at) {
        put(Paper.INVOICE, invoice, "state", state, "closed_at", at);
    }

    private void paid(PaymentId id, Instant at, int invoice, Money amount, String state, @Nullable String reason) {
        put(Paper.PAYMENT, id.number(), "at", at, "invoice", invoice);
        put(Paper.PAYMENT, id.number(), "currency", currency(amount), "amount", minor(amount));
        put(Paper.PAYMENT, id.number(), "state", state, "reason", reason);
    }

    private void contested(PaymentId payment, String state) {
        put(Paper.PAYMENT, payment.number(), "state", state);
    }

    private void refund(RefundEvent event) {
        switch (event) {
            case RefundEvent.RefundOrdered it -> {
                put(
                        Paper.REFUND,
                        it.refund().number(),
                        "ordered_at",
                        it.at(),
                        "payment",
                        it.payment().number());
                put(
                        Paper.REFUND,
                        it.refund().number(),
                        "currency",
                        currency(it.amount()),
                        "amount",
                        minor(it.amount()));
                put(Paper.REFUND, it.refund().number(), "state", "ordered");
            }
            case RefundEvent.RefundRetried it -> put(Paper.REFUND, it.refund().number(), "state", "ordered");
            case RefundEvent.RefundFailed it ->
                put(Paper.REFUND, it.refund().number(), "state", "failed", "reason", kebab(it.reason()));
            // Before refunds were ordered there was nothing to list.
            case RefundEvent.Refunded it -> it.refund().ifPresent(refund -> gone(refund, "refunded", it.at()));
            case RefundEvent.RefundSettled it -> {
                boolean open = after.billing().reversals().refunds().stream()
                        .anyMatch(refund -> refund.id().equals(it.refund()));
                if (!open) {
                    gone(it.refund(), "settled", it.at());
                }
            }
        }
    }

    private void gone(RefundId refund, String state, Instant at) {
        put(Paper.REFUND, refund.number(), "state", state, "closed_at", at);
    }

    private void put(Paper paper, int place, @Nullable Object... namesAndValues) {
        List<@Nullable Object> line = lines.computeIfAbsent(paper, _ -> new TreeMap<>())
                .computeIfAbsent(
                        place,
                        _ -> new ArrayList<>(Collections.nCopies(paper.names().size(), null)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            line.set(paper.index(String.valueOf(namesAndValues[i])), namesAndValues[i + 1]);
        }
    }

    private static String currency(Money amount) {
        return amount.getCurrencyUnit().getCode();
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }

    private static String kebab(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
