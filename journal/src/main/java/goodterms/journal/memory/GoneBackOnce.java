package goodterms.journal.memory;

import goodterms.core.account.Event;
import goodterms.core.account.RefundEvent;
import goodterms.core.payment.RefundId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What was ordered to go back goes once: through the processor, or made good another way, and never more of it. */
final class GoneBackOnce implements Invariant {

    private final Map<RefundId, Money> owed = new HashMap<>();

    @Override
    public void happened(Event event, Consumer<String> broken) {
        switch (event) {
            case RefundEvent.RefundOrdered it -> {
                if (owed.put(it.refund(), it.amount()) != null) {
                    broken.accept(it.refund() + " was ordered twice");
                }
            }
            // In journals from before refunds were ordered there is none to fulfil.
            case RefundEvent.Refunded it -> it.refund().ifPresent(id -> gone(id, it.amount(), broken));
            case RefundEvent.RefundSettled it -> gone(it.refund(), it.amount(), broken);
            default -> {}
        }
    }

    private void gone(RefundId refund, Money amount, Consumer<String> broken) {
        Money before = owed.getOrDefault(refund, Money.zero(amount.getCurrencyUnit()));
        owed.put(refund, before.minus(amount));
        if (amount.isGreaterThan(before)) {
            broken.accept(amount + " of " + refund + " went back, of which " + before + " was owed");
        }
    }
}
