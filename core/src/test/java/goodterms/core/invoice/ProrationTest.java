package goodterms.core.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.calendar.Period;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class ProrationTest {

    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    /** A line: currency, price, seconds of the period, seconds gone, rest of the price. */
    private static void check(String table) {
        table.lines().skip(1).map(String::strip).forEach(line -> {
            String[] cells = line.split("\\s+", -1);
            CurrencyUnit currency = CurrencyUnit.of(cells[0]);
            Period period = new Period(0, START, START.plusSeconds(Long.parseLong(cells[2])));
            Money price = Money.parse(cells[0] + " " + cells[1]);
            Instant at = START.plusSeconds(Long.parseLong(cells[3]));
            Money expected = Money.of(currency, new java.math.BigDecimal(cells[4]));
            assertThat(Proration.rest(price, period, at)).as(line).isEqualTo(expected);
            Billed billed = new Billed(
                    new InvoiceId(1),
                    Item.plan("p"),
                    1,
                    price,
                    price,
                    price,
                    Money.zero(currency),
                    START,
                    period.until());
            assertThat(billed.unused(at).gross()).as(line).isEqualTo(expected);
        });
    }

    @Test
    void the_rest_of_a_price_is_counted_to_the_second_and_rounded_down() {
        check("""
                currency   price    seconds    gone       rest
                USD        30.00    2592000    0          30.00
                USD        30.00    2592000    1          29.99
                USD        30.00    2592000    863        29.99
                USD        30.00    2592000    864        29.99
                USD        30.00    2592000    865        29.98
                USD        30.00    2592000    1296000    15.00
                USD        30.00    2592000    2591999    0.00
                USD        30.00    2592000    2592000    0.00
                USD        30.00    2592000    9999999    0.00
                JPY        3000     2678400    2678399    0
                JPY        3000     2678400    1339200    1500
                KWD        10.000   2419200    1          9.999
                KWD        10.000   2419200    1209601    4.999
                """);
    }

    @Test
    void money_given_back_was_given_for_the_time_that_is_left() {
        Money price = Money.parse("USD 30.00");
        Instant end = START.plusSeconds(100);
        Billed billed = new Billed(
                new InvoiceId(1),
                Item.plan("p"),
                1,
                price,
                Money.parse("USD 25.00"),
                price,
                Money.parse("USD 0.00"),
                START,
                end);
        Billed half = billed.givingBack(Money.parse("USD 10.00"));
        assertThat(half.unused(START.plusSeconds(50)).gross()).isEqualTo(Money.parse("USD 5.00"));
        assertThat(half.unused(START.plusSeconds(50)).amount()).isEqualTo(Money.parse("USD 4.16"));
        assertThat(half.unused(START.plusSeconds(80)).gross()).isEqualTo(Money.parse("USD 0.00"));
    }
}
