package goodterms.core.payment;

/** The place of a refund among those of its account, counted from 1; all attempts to pay it back share it. */
public record RefundId(int number) {

    @Override
    public String toString() {
        return "refund-" + number;
    }
}
