package goodterms.core.ledger;

import org.joda.money.Money;

/** Money that moves from one book to another; having one of each and one amount, it always balances. */
public record Transfer(Book debit, Book credit, Money amount) {

    /** @throws IllegalArgumentException unless the amount is positive and the books differ */
    public Transfer {
        if (!amount.isPositive() || debit == credit) {
            throw new IllegalArgumentException("no transfer: " + amount + " from " + credit + " to " + debit);
        }
    }
}
