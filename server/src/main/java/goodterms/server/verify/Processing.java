package goodterms.server.verify;

import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the processor was asked of one account, and what it says it did. */
final class Processing {

    private final Consumer<String> finding;
    private final Set<String> open = new TreeSet<>();
    private final Map<PaymentId, String> lastAsked = new HashMap<>();
    private final Map<RefundId, String> lastOrdered = new HashMap<>();
    /** The keys of what has moved money, as the journal knows it. */
    private final Map<String, Money> moved = new HashMap<>();

    Processing(List<Event> events, Consumer<String> finding) {
        this.finding = finding;
        events.forEach(this::happened);
    }

    private void happened(Event event) {
        switch (event) {
            case PaymentEvent.PaymentAttempted it -> {
                String key = it.payment() + "-attempt-" + it.attempt();
                open.add(key);
                lastAsked.put(it.payment(), key);
            }
            case PaymentEvent.PaymentSucceeded it -> answered(lastAsked.get(it.payment()), it.amount());
            case PaymentEvent.PaymentFailed it -> open.remove(lastAsked.get(it.payment()));
            case RefundEvent.RefundOrdered it -> ordered(it.refund(), 1);
            case RefundEvent.RefundRetried it -> ordered(it.refund(), it.attempt());
            case RefundEvent.Refunded it ->
                it.refund().ifPresent(refund -> answered(lastOrdered.get(refund), it.amount()));
            case RefundEvent.RefundFailed it -> open.remove(lastOrdered.get(it.refund()));
            default -> {}
        }
    }

    private void ordered(RefundId refund, int attempt) {
        String key = refund + "-attempt-" + attempt;
        open.add(key);
        lastOrdered.put(refund, key);
    }

    private void answered(@Nullable String key, Money amount) {
        if (key == null) {
            finding.accept(amount + " moved, and nobody was asked for it");
        } else {
            open.remove(key);
            moved.put(key, amount);
        }
    }

    /** @param clock the test clock it lives by, if any: then nobody keeps a book */
    void look(Beside beside, String account, Optional<String> clock) {
        Set<String> waiting = new TreeSet<>(beside.waiting(account));
        if (!waiting.equals(open)) {
            finding.accept("unanswered is " + open + ", and " + waiting + " waits to be told to the processor");
        }
        if (clock.isEmpty() && beside.isBooked()) {
            book(beside.told(account), waiting);
        }
    }

    private void book(List<Beside.Told> told, Set<String> waiting) {
        Set<String> once = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (Beside.Told each : told) {
            if (!each.moved()) {
                continue;
            }
            known.add(each.key());
            String what = each.key().substring(0, each.key().indexOf("-attempt-"));
            if (!once.add(what)) {
                finding.accept("the processor has moved money twice for " + what);
            }
            Money amount = moved.get(each.key());
            if (amount == null && !waiting.contains(each.key())) {
                finding.accept("the processor has moved money for " + each.key() + ", and the journal does not know");
            }
            if (amount != null && amount.getAmountMinorLong() != each.minor()) {
                finding.accept("the processor has moved another amount for " + each.key() + " than the journal says");
            }
        }
        moved.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> finding.accept(
                        "the journal says that money moved for " + key + ", and the processor does not know"));
    }
}
