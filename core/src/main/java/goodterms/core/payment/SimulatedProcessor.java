package goodterms.core.payment;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A payment processor whose answer depends on nothing but the card and the attempt. */
public final class SimulatedProcessor {

    private enum Behaviour {
        VISA("4242"),
        MASTERCARD("4444"),
        DECLINED("0002"),
        EXPIRED("0069"),
        /** The very first attempt fails and every later one succeeds. */
        INSUFFICIENT_THEN_OK("9995"),
        /** The account's first payment succeeds and every later one is declined. */
        OK_THEN_DECLINED("0341"),
        /** Charges succeed; the first attempt to pay back fails and every later one succeeds. */
        REFUND_FAILS_THEN_OK("5126"),
        /** Charges succeed; nothing can be paid back. */
        REFUND_FAILS("7726");

        private final String lastFour;

        Behaviour(String lastFour) {
            this.lastFour = lastFour;
        }

        String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Behaviour> named(String token) {
            return Arrays.stream(values())
                    .filter(behaviour -> behaviour.token().equals(token))
                    .findFirst();
        }
    }

    private static final YearMonth EXPIRES = YearMonth.of(2036, 12);

    private SimulatedProcessor() {}

    /** The card that behaves as the name says, such as {@code visa} or {@code insufficient-then-ok}. */
    public static Optional<Card> card(String name) {
        return Behaviour.named(name)
                .map(it -> new Card(name, name, it.lastFour, "fingerprint-" + it.lastFour, Optional.of(EXPIRES)));
    }

    /**
     * What comes of one attempt, counted from 1, to collect a payment.
     *
     * @throws IllegalArgumentException if this processor did not issue the card
     */
    public static ChargeResult charge(Card card, PaymentId payment, int attempt) {
        return switch (behaviour(card)) {
            case VISA, MASTERCARD, REFUND_FAILS_THEN_OK, REFUND_FAILS -> ChargeResult.SUCCEEDED;
            case DECLINED -> ChargeResult.DECLINED;
            case EXPIRED -> ChargeResult.EXPIRED_CARD;
            case INSUFFICIENT_THEN_OK ->
                payment.number() == 1 && attempt == 1 ? ChargeResult.INSUFFICIENT_FUNDS : ChargeResult.SUCCEEDED;
            case OK_THEN_DECLINED -> payment.number() == 1 ? ChargeResult.SUCCEEDED : ChargeResult.DECLINED;
        };
    }

    /**
     * What comes of one attempt, counted from 1, to pay back to the card that was charged.
     *
     * @throws IllegalArgumentException if this processor did not issue the card
     */
    public static PayBackResult payBack(Card charged, int attempt) {
        return switch (behaviour(charged)) {
            case REFUND_FAILS -> PayBackResult.CARD_CLOSED;
            case REFUND_FAILS_THEN_OK -> attempt == 1 ? PayBackResult.REJECTED : PayBackResult.SUCCEEDED;
            case VISA, MASTERCARD, DECLINED, EXPIRED, INSUFFICIENT_THEN_OK, OK_THEN_DECLINED -> PayBackResult.SUCCEEDED;
        };
    }

    private static Behaviour behaviour(Card card) {
        return Behaviour.named(card.token())
                .orElseThrow(() -> new IllegalArgumentException("no such simulated card: " + card.token()));
    }
}
