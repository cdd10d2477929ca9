package goodterms.core.payment;

/** The place of a payment among those of its account, counted from 1; all attempts to collect it share it. */
public record PaymentId(int number) {

    @Override
    public String toString() {
        return "payment-" + number;
    }
}
