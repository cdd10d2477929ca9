package goodterms.core.invoice;

import goodterms.core.money.Shares;
import org.joda.money.Money;

/**
 * What of an issued invoice must be known to credit it.
 *
 * @param total of it, with tax
 * @param tax in the total
 * @param credited what credit notes have taken back of the total
 */
public record Issued(InvoiceId id, Money total, Money tax, Money credited) {

    /** What credit notes can still take back. */
    public Money creditable() {
        return total.minus(credited);
    }

    /**
     * The tax in a further credit of that amount: in proportion, rounded so that the credits of the whole invoice hold
     * the whole tax, however they are split.
     *
     * @param amount with tax, at most what is {@link #creditable}
     */
    public Money taxIn(Money amount) {
        return taxUpTo(credited.plus(amount)).minus(taxUpTo(credited));
    }

    private Money taxUpTo(Money part) {
        return part.isZero() ? part : Shares.part(tax, part.getAmountMinorLong(), total.getAmountMinorLong());
    }

    /** The same after a credit note over that much. */
    public Issued crediting(Money more) {
        return new Issued(id, total, tax, credited.plus(more));
    }
}
