package goodterms.server.processor;

import goodterms.core.identity.AccountId;
import goodterms.core.payment.Card;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.PaymentId;
import org.joda.money.Money;

/**
 * Who takes money and gives it back. What it is asked carries a key: asked again with the same key, it does nothing again
 * and tells how that stands by then. So whoever got no answer simply asks again.
 */
public interface Processor {

    /** What something is known by, the same at every attempt to tell it. */
    record Key(String company, AccountId account, String effect) {

        @Override
        public String toString() {
            return company + "/" + account.value() + "/" + effect;
        }
    }

    /**
     * Take money.
     *
     * @param card by the token the processor gave it
     */
    record Charge(Key key, PaymentId payment, int attempt, Money amount, Card card) {}

    /** Give money of a payment back the way it came. */
    record PayBack(Key key, PaymentId payment, int attempt, Money amount) {}

    /** What it says when it is asked. */
    sealed interface Answer<R> {

        /** It is done, or will never be. */
        record Now<R>(R result) implements Answer<R> {}

        /** It is under way; the result comes as news, or when it is asked again. */
        record Later<R>() implements Answer<R> {}
    }

    /**
     * Takes money, once for a key.
     *
     * @throws Unreachable if nobody can say whether it was done
     */
    Answer<ChargeResult> charge(Charge charge) throws Unreachable;

    /**
     * Gives money back, once for a key.
     *
     * @throws Unreachable if nobody can say whether it was done
     */
    Answer<PayBackResult> payBack(PayBack payBack) throws Unreachable;

    /** Has somebody told what it says of its own accord, from now on. */
    void tell(Listener listener);

    /** Who hears what it says of its own accord. */
    @FunctionalInterface
    interface Listener {

        /** Takes in a piece of news; when this returns it is kept. The same may come twice, late, and in any order. */
        void hear(News news);
    }
}
