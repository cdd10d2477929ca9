package goodterms.journal.memory;

import goodterms.core.account.CaseEvent.GivenOnce;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.PaymentEvent.PaymentSucceeded;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.payment.PaymentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a clause gives once per account, subscription or payment is given once within it. */
final class GivenOnceOnly implements Invariant {

    private final Map<InvoiceId, Integer> subscriptions = new HashMap<>();
    private final Map<PaymentId, Integer> paid = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    @Override
    public void happened(Event event, Consumer<String> broken) {
        switch (event) {
            case InvoiceIssued it ->
                subscriptions.put(it.invoice(), it.contract().number());
            case PaymentSucceeded it -> paid.put(it.payment(), subscriptions.getOrDefault(it.invoice(), 0));
            case GivenOnce it -> {
                if (!given.add(it.clause() + " " + within(it))) {
                    broken.accept(it.clause() + " gave twice within the " + within(it));
                }
            }
            default -> {}
        }
    }

    private String within(GivenOnce it) {
        return switch (it.scope()) {
            case ACCOUNT -> "account";
            case SUBSCRIPTION -> "subscription " + paid.getOrDefault(it.payment(), 0);
            case PAYMENT -> it.payment().toString();
        };
    }
}
