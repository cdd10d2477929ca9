package goodterms.core.invoice;

import goodterms.core.catalog.Tax;
import goodterms.core.money.Shares;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What charges come to, with the discount and the tax: the lines of an invoice and their sums.
 *
 * <p>Tax is reckoned once, on the sum of all lines, rounded half up, and shared over the lines so that theirs sum to it.
 *
 * @param tax the sum of the lines' tax
 * @param total the sum of the lines' gross amounts; below zero where more is taken off than charged
 */
public record Bill(List<InvoiceLine> lines, Optional<Tax> rate, Money tax, Money total) {

    private static final Set<LineKind> DISCOUNTED =
            EnumSet.of(LineKind.PLAN, LineKind.ADD_ON, LineKind.PRORATION_CHARGE);

    public Bill {
        lines = List.copyOf(lines);
    }

    /** The bill for these charges, all in one currency. */
    public static Bill of(
            List<Charge> charges, Optional<Discount> discount, Optional<Tax> rate, CurrencyUnit currency) {
        List<Charge> all = new ArrayList<>(charges);
        discount.flatMap(it -> off(charges, it, currency)).ifPresent(all::add);
        Money sum = sum(all, currency);
        Money tax = rate.map(it -> tax(sum, it)).orElse(Money.zero(currency));
        List<Money> taxes = shares(tax, sum, all);
        boolean inclusive = rate.filter(Tax::inclusive).isPresent();
        List<InvoiceLine> lines = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            lines.add(line(all.get(place), taxes.get(place), inclusive));
        }
        return new Bill(lines, rate, tax, inclusive ? sum : sum.plus(tax));
    }

    /** Whether a coupon took something off. */
    public boolean discounted() {
        return lines.stream().anyMatch(line -> line.kind() == LineKind.DISCOUNT);
    }

    /** What a coupon takes off: of plans and add-ons, not of use above a limit. */
    private static Optional<Charge> off(List<Charge> charges, Discount discount, CurrencyUnit currency) {
        List<Charge> base = charges.stream()
                .filter(charge -> DISCOUNTED.contains(charge.kind()))
                .toList();
        Money sum = sum(base, currency);
        if (!sum.isPositive()) {
            return Optional.empty();
        }
        Money off = discount.off(sum).negated();
        Charge first = base.getFirst();
        return Optional.of(new Charge(
                LineKind.DISCOUNT, Item.coupon(discount.coupon()), 1, off, 1, first.from(), first.until(), off));
    }

    private static Money sum(List<Charge> charges, CurrencyUnit currency) {
        return charges.stream().map(Charge::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** The tax in a sum, or on it; that of a sum below zero mirrors that of the sum above. */
    private static Money tax(Money sum, Tax rate) {
        if (sum.isNegative()) {
            return tax(sum.negated(), rate).negated();
        }
        long whole = rate.inclusive() ? Tax.WHOLE + rate.rate() : Tax.WHOLE;
        // Half up: the tax of twice the sum, plus one whole, halved.
        BigInteger doubled = BigInteger.valueOf(sum.getAmountMinorLong())
                .multiply(BigInteger.valueOf(2L * rate.rate()))
                .add(BigInteger.valueOf(whole));
        return Money.ofMinor(
                sum.getCurrencyUnit(),
                doubled.divide(BigInteger.valueOf(2 * whole)).longValueExact());
    }

    private static List<Money> shares(Money tax, Money sum, List<Charge> charges) {
        if (sum.isZero()) {
            return charges.stream().map(_ -> tax).toList();
        }
        return Shares.along(
                tax,
                charges.stream()
                        .map(charge -> charge.amount().getAmountMinorLong())
                        .toList());
    }

    private static InvoiceLine line(Charge charge, Money tax, boolean inclusive) {
        return new InvoiceLine(
                charge.kind(),
                charge.item(),
                charge.quantity(),
                charge.unitPrice(),
                charge.per(),
                charge.from(),
                charge.until(),
                inclusive ? charge.amount().minus(tax) : charge.amount(),
                tax);
    }
}
