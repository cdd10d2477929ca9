package goodterms.server.verify;

import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.PaymentAttempted;
import goodterms.core.account.PaymentEvent.PaymentFailed;
import goodterms.core.account.PaymentEvent.PaymentSucceeded;
import goodterms.core.account.RefundEvent.RefundFailed;
import goodterms.core.account.RefundEvent.RefundOrdered;
import goodterms.core.account.RefundEvent.RefundRetried;
import goodterms.core.account.RefundEvent.Refunded;
import goodterms.core.payment.Card;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.SimulatedProcessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The money of an account that lives by a test clock. No processor keeps a book of it: what is answered follows from the card
 * and the attempt alone, and is answered again here.
 */
final class OnClock {

    private final Consumer<String> finding;
    private final Map<PaymentId, PaymentAttempted> attempted = new HashMap<>();
    private final Map<RefundId, Integer> attempts = new HashMap<>();

    OnClock(Consumer<String> finding) {
        this.finding = finding;
    }

    void look(List<Event> events) {
        events.forEach(this::happened);
    }

    private void happened(Event event) {
        switch (event) {
            case PaymentAttempted it -> attempted.put(it.payment(), it);
            case PaymentSucceeded it -> charged(it.payment(), ChargeResult.SUCCEEDED);
            case PaymentFailed it -> charged(it.payment(), it.reason());
            case RefundOrdered it -> attempts.put(it.refund(), 1);
            case RefundRetried it -> attempts.put(it.refund(), it.attempt());
            case Refunded it ->
                it.refund().ifPresent(refund -> paidBack(refund, it.payment(), PayBackResult.SUCCEEDED));
            case RefundFailed it -> paidBack(it.refund(), it.payment(), it.reason());
            default -> {}
        }
    }

    private void charged(PaymentId payment, ChargeResult told) {
        card(payment).ifPresent(card -> {
            int attempt = Optional.ofNullable(attempted.get(payment))
                    .map(PaymentAttempted::attempt)
                    .orElse(0);
            same(payment + "-attempt-" + attempt, told, SimulatedProcessor.charge(card, payment, attempt));
        });
    }

    private void paidBack(RefundId refund, PaymentId payment, PayBackResult told) {
        card(payment).ifPresent(card -> {
            int attempt = attempts.getOrDefault(refund, 0);
            same(refund + "-attempt-" + attempt, told, SimulatedProcessor.payBack(card, attempt));
        });
    }

    /** The card that was charged last; none if its people were forgotten, and with them which card it was. */
    private Optional<Card> card(PaymentId payment) {
        return Optional.ofNullable(attempted.get(payment))
                .map(PaymentAttempted::card)
                .filter(card -> SimulatedProcessor.card(card.token()).isPresent());
    }

    private void same(String key, Enum<?> told, Enum<?> answered) {
        if (!told.equals(answered)) {
            finding.accept("the journal says " + told + " of " + key + ", and the simulated processor " + answered);
        }
    }
}
