package goodterms.core.payment;

import org.joda.money.Money;

/**
 * A payment that the cardholder contests at their bank.
 *
 * @param reference the processor's name for it
 * @param amount what the processor has taken; of a lost one, what of it has not made good a refund that was owed
 */
public record Dispute(PaymentId payment, String reference, Money amount, DisputeStatus status) {

    /** The same dispute, decided. */
    public Dispute closed(DisputeStatus how) {
        return new Dispute(payment, reference, amount, how);
    }

    /** The same dispute with a part of what it took set off. */
    public Dispute less(Money settled) {
        return new Dispute(payment, reference, amount.minus(settled), status);
    }

    /** Whether it is about that payment and stands so. */
    public boolean is(DisputeStatus how, PaymentId of) {
        return status == how && payment.equals(of);
    }
}
