package goodterms.core.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.life.Chance;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class IssuedTest {

    private static Issued invoice(String total, String tax) {
        Money whole = Money.parse(total);
        return new Issued(new InvoiceId(1), whole, Money.parse(tax), whole.multipliedBy(0));
    }

    private static Money dinars(long fils) {
        return Money.ofMinor(CurrencyUnit.of("KWD"), fils);
    }

    @Test
    void the_tax_in_a_credit_is_its_share_of_the_invoices_tax() {
        Issued invoice = invoice("USD 58.31", "USD 9.31");
        assertThat(invoice.taxIn(Money.parse("USD 29.15"))).isEqualTo(Money.parse("USD 4.65"));
        assertThat(invoice.crediting(Money.parse("USD 29.15")).taxIn(Money.parse("USD 29.16")))
                .isEqualTo(Money.parse("USD 4.66"));
    }

    @Test
    void of_an_invoice_over_nothing_there_is_nothing_to_credit() {
        assertThat(invoice("USD 0.00", "USD 0.00").creditable().isZero()).isTrue();
    }

    @Test
    void however_an_invoice_is_credited_the_notes_hold_its_tax_and_no_more() {
        Chance.forSeeds(500, chance -> {
            long total = chance.between(1, 1_000_000);
            long tax = chance.between(0, total / 2);
            Issued invoice = new Issued(new InvoiceId(1), dinars(total), dinars(tax), dinars(0));
            List<Money> taxes = new ArrayList<>();
            while (invoice.creditable().isPositive()) {
                Money part = dinars(chance.between(1, invoice.creditable().getAmountMinorLong()));
                Money of = invoice.taxIn(part);
                assertThat(of.isNegative() || of.isGreaterThan(part)).isFalse();
                taxes.add(of);
                invoice = invoice.crediting(part);
            }
            assertThat(taxes.stream().reduce(dinars(0), Money::plus)).isEqualTo(invoice.tax());
        });
    }
}
