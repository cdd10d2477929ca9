package goodterms.journal.simulation;

import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** A payment processor with a book of its own: what it did under a key it does not do again, and answers the same. */
class Processor {

    /** What was asked under a key, and answered. */
    private record Charge(Effect.Charge asked, ChargeResult result) {}

    /** What was asked under a key, and answered. */
    private record PayBack(Effect.PayBack asked, PayBackResult result) {}

    private final Map<String, Charge> charges = new LinkedHashMap<>();
    private final Map<String, PayBack> paidBack = new LinkedHashMap<>();

    /** Under which key something stands in the book. */
    String key(Effect asked) {
        return asked.key();
    }

    /**
     * Takes money, unless it has been asked before.
     *
     * @param chance for cards that fail where they should not
     */
    ChargeResult charge(Effect.Charge asked, Chance chance) {
        Charge known = charges.computeIfAbsent(key(asked), _ -> new Charge(asked, result(asked, chance)));
        same(known.asked(), asked);
        return known.result();
    }

    private static ChargeResult result(Effect.Charge asked, Chance chance) {
        return chance.oneIn(6)
                ? chance.word(ChargeResult.class)
                : SimulatedProcessor.charge(asked.card(), asked.payment(), asked.attempt());
    }

    /**
     * Pays back, unless it has been asked before.
     *
     * @param chance for cards that fail where they should not
     */
    PayBackResult payBack(Effect.PayBack asked, Chance chance) {
        PayBack known = paidBack.computeIfAbsent(key(asked), _ -> new PayBack(asked, result(asked, chance)));
        same(known.asked(), asked);
        return known.result();
    }

    private PayBackResult result(Effect.PayBack asked, Chance chance) {
        Charge charged = charges.values().stream()
                .filter(it -> it.asked().payment().equals(asked.payment())
                        && it.result().succeeded())
                .findFirst()
                .orElseThrow(() -> new Broken(asked.payment() + " is to go back, and was never taken"));
        return chance.oneIn(6)
                ? chance.word(PayBackResult.class)
                : SimulatedProcessor.payBack(charged.asked().card(), asked.attempt());
    }

    private static void same(Effect known, Effect asked) {
        if (!known.equals(asked)) {
            throw new Broken("under the key " + asked.key() + " stood " + known + ", and now " + asked);
        }
    }

    /** @throws Broken if a shell's journal says anything else of money taken and given back than this book */
    void compareWith(List<Event> journal) {
        Map<PaymentId, Money> taken = new HashMap<>();
        charges.values().stream()
                .filter(it -> it.result().succeeded())
                .forEach(it -> taken.merge(it.asked().payment(), it.asked().amount(), Money::plus));
        Map<PaymentId, Money> givenBack = new HashMap<>();
        paidBack.values().stream()
                .filter(it -> it.result().succeeded())
                .forEach(it -> givenBack.merge(it.asked().payment(), it.asked().amount(), Money::plus));
        Map<PaymentId, Money> paid = new HashMap<>();
        Map<PaymentId, Money> refunded = new HashMap<>();
        for (Event event : journal) {
            switch (event) {
                case PaymentEvent.PaymentSucceeded it -> paid.merge(it.payment(), it.amount(), Money::plus);
                case RefundEvent.Refunded it -> refunded.merge(it.payment(), it.amount(), Money::plus);
                default -> {}
            }
        }
        same("took", taken, paid);
        same("gave back", givenBack, refunded);
    }

    private static void same(String did, Map<PaymentId, Money> book, Map<PaymentId, Money> journal) {
        if (!book.equals(journal)) {
            throw new Broken("the processor " + did + " " + book + ", and the account says " + journal);
        }
    }
}
