package goodterms.core.invoice;

import java.time.Instant;
import org.joda.money.Money;

/**
 * One line of an invoice.
 *
 * @param quantity how many at the unit price: of a plan 1, of an add-on its number, of a meter the packages begun; 1 where
 *     the amount is a part of a price or of other lines
 * @param unitPrice the price as it is published, with the tax that it includes
 * @param per how many units of a meter one price is for; 1 for everything else
 * @param from the first second of the time it covers
 * @param until the first second after that; the same as {@code from} where it covers no time
 * @param net the amount without tax; below zero for what is taken off
 * @param tax what of the invoice's tax falls to it
 */
public record InvoiceLine(
        LineKind kind,
        Item item,
        long quantity,
        Money unitPrice,
        long per,
        Instant from,
        Instant until,
        Money net,
        Money tax) {

    /** What the customer pays for it: net and tax. */
    public Money gross() {
        return net.plus(tax);
    }
}
