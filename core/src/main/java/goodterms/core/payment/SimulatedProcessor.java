package goodterms.core.payment;

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
        OK_THEN_DECLINED("0341");

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

    private SimulatedProcessor() {}

    /** The card that behaves as the name says, such as {@code visa} or {@code insufficient-then-ok}. */
    public static Optional<Card> card(String name) {
        return Behaviour.named(name).map(it -> new Card(name, name, it.lastFour, "fingerprint-" + it.lastFour));
    }

    /**
     * What comes of one attempt, counted from 1, to collect a payment.
     *
     * @throws IllegalArgumentException if this processor did not issue the card
     */
    public static ChargeResult charge(Card card, PaymentId payment, int attempt) {
        Behaviour behaviour = Behaviour.named(card.token())
                .orElseThrow(() -> new IllegalArgumentException("no such simulated card: " + card.token()));
        return switch (behaviour) {
            case VISA, MASTERCARD -> ChargeResult.SUCCEEDED;
            case DECLINED -> ChargeResult.DECLINED;
            case EXPIRED -> ChargeResult.EXPIRED_CARD;
            case INSUFFICIENT_THEN_OK ->
                payment.number() == 1 && attempt == 1 ? ChargeResult.INSUFFICIENT_FUNDS : ChargeResult.SUCCEEDED;
            case OK_THEN_DECLINED -> payment.number() == 1 ? ChargeResult.SUCCEEDED : ChargeResult.DECLINED;
        };
    }
}
