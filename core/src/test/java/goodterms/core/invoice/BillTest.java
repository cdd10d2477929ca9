package goodterms.core.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Tax;
import goodterms.core.invoice.Discount.Off;
import goodterms.core.life.Chance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class BillTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    /** Each row: a currency, charges by kind, a coupon, a tax, and what it comes to; the lines' net and tax in order. */
    private static void check(String table) {
        table.lines().skip(1).forEach(row -> {
            List<String> cells =
                    Arrays.stream(row.split("\\|")).map(String::strip).toList();
            CurrencyUnit currency = CurrencyUnit.of(cells.get(0));
            Bill bill = Bill.of(
                    charges(cells.get(1), currency), discount(cells.get(2), currency), tax(cells.get(3)), currency);
            assertThat(bill.lines().stream().map(line -> say(line.net()) + "+" + say(line.tax())))
                    .as(row)
                    .containsExactly(cells.get(4).split(" "));
            assertThat(say(bill.tax())).as(row).isEqualTo(cells.get(5));
            assertThat(say(bill.total())).as(row).isEqualTo(cells.get(6));
            assertThat(sum(bill)).as(row).isEqualTo(bill.total());
        });
    }

    private static Money sum(Bill bill) {
        return bill.lines().stream().map(InvoiceLine::gross).reduce(bill.tax().multipliedBy(0), Money::plus);
    }

    private static String say(Money money) {
        return money.getAmount().toPlainString();
    }

    private static List<Charge> charges(String cell, CurrencyUnit currency) {
        List<Charge> charges = new ArrayList<>();
        for (String each : cell.split(" ", -1)) {
            String[] words = each.split(":", -1);
            LineKind kind = LineKind.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            Money amount = Money.of(currency, new BigDecimal(words[1]));
            charges.add(new Charge(kind, Item.plan("pro"), 1, amount, 1, FROM, UNTIL, amount));
        }
        return charges;
    }

    private static Optional<Discount> discount(String cell, CurrencyUnit currency) {
        if (cell.equals("none")) {
            return Optional.empty();
        }
        Off off = cell.endsWith("%")
                ? new Off.Percent(
                        new BigDecimal(cell.replace("%", "")).movePointRight(2).intValueExact())
                : new Off.Amount(Money.of(currency, new BigDecimal(cell)));
        return Optional.of(new Discount("welcome", off, Optional.of(1), List.of()));
    }

    private static Optional<Tax> tax(String cell) {
        if (cell.equals("none")) {
            return Optional.empty();
        }
        String[] words = cell.split(" ", -1);
        int rate = new BigDecimal(words[1].replace("%", "")).movePointRight(2).intValueExact();
        return Optional.of(new Tax("DE", "VAT", rate, words[0].equals("with")));
    }

    @Test
    void tax_is_in_the_price_or_comes_on_top_and_is_rounded_once() {
        check("""
                in  | charges                           | coupon | tax         | lines                              | tax   | total
                USD | plan:49.00                        | none   | none        | 49.00+0.00                         | 0.00  | 49.00
                USD | plan:49.00                        | none   | plus 19%    | 49.00+9.31                         | 9.31  | 58.31
                USD | plan:49.00                        | none   | with 19%    | 41.18+7.82                         | 7.82  | 49.00
                USD | plan:0.10 add-on:0.10 add-on:0.10 | none   | plus 8.25%  | 0.10+0.00 0.10+0.01 0.10+0.01      | 0.02  | 0.32
                USD | plan:0.10 add-on:0.10 add-on:0.10 | none   | with 8.25%  | 0.10+0.00 0.09+0.01 0.09+0.01      | 0.02  | 0.30
                JPY | plan:7500                         | none   | plus 10%    | 7500+750                           | 750   | 8250
                JPY | plan:7505                         | none   | with 10%    | 6823+682                           | 682   | 7505
                KWD | plan:12.345                       | none   | plus 5%     | 12.345+0.617                       | 0.617 | 12.962
                KWD | plan:12.345                       | none   | with 5%     | 11.757+0.588                       | 0.588 | 12.345
                """);
    }

    @Test
    void a_coupon_takes_off_before_tax_and_the_customer_keeps_the_odd_cent() {
        check("""
                in  | charges                   | coupon | tax      | lines                              | tax   | total
                USD | plan:49.99                | 10%    | none     | 49.99+0.00 -5.00+0.00              | 0.00  | 44.99
                USD | plan:0.01                 | 1%     | none     | 0.01+0.00 -0.01+0.00               | 0.00  | 0.00
                USD | plan:49.00 add-on:60.00   | 50%    | none     | 49.00+0.00 60.00+0.00 -54.50+0.00  | 0.00  | 54.50
                USD | plan:49.00 overage:20.00  | 50%    | none     | 49.00+0.00 20.00+0.00 -24.50+0.00  | 0.00  | 44.50
                USD | overage:20.00             | 50%    | none     | 20.00+0.00                         | 0.00  | 20.00
                USD | plan:49.00                | 20%    | plus 19% | 49.00+9.31 -9.80+-1.86             | 7.45  | 46.65
                USD | plan:49.00                | 20%    | with 19% | 41.18+7.82 -8.24+-1.56             | 6.26  | 39.20
                USD | plan:49.00                | 60.00  | plus 19% | 49.00+0.00 -49.00+0.00             | 0.00  | 0.00
                USD | plan:49.00                | 100%   | with 19% | 49.00+0.00 -49.00+0.00             | 0.00  | 0.00
                JPY | plan:7505                 | 33%    | none     | 7505+0 -2477+0                     | 0     | 5028
                KWD | plan:12.345               | 10%    | plus 5%  | 12.345+0.617 -1.235+-0.061         | 0.556 | 11.666
                """);
    }

    @Test
    void what_is_taken_off_may_be_as_much_as_is_charged_or_more() {
        check("""
                in  | charges                                             | coupon | tax      | lines                   | tax   | total
                USD | proration-charge:74.50 proration-credit:-24.50      | none   | plus 10% | 74.50+7.45 -24.50+-2.45 | 5.00  | 55.00
                USD | proration-charge:24.50 proration-credit:-24.50      | none   | plus 10% | 24.50+0.00 -24.50+0.00  | 0.00  | 0.00
                USD | proration-charge:24.50 proration-credit:-74.50      | none   | plus 10% | 24.50+2.45 -74.50+-7.45 | -5.00 | -55.00
                USD | proration-charge:24.50 proration-credit:-74.50      | none   | with 10% | 22.28+2.22 -67.73+-6.77 | -4.55 | -50.00
                USD | proration-charge:74.50 proration-credit:-24.50      | 50%    | none     | 74.50+0.00 -24.50+0.00 -37.25+0.00 | 0.00 | 12.75
                """);
    }

    @Test
    void whatever_is_charged_the_lines_sum_to_the_total_and_their_tax_to_the_tax() {
        Chance.forSeeds(2_000, chance -> {
            CurrencyUnit currency = CurrencyUnit.of(chance.of("USD", "JPY", "KWD"));
            List<Charge> charges = new ArrayList<>();
            for (long left = chance.between(1, 6); left > 0; left--) {
                LineKind kind = chance.of(LineKind.values());
                Money amount = Money.ofMinor(
                        currency, chance.between(kind == LineKind.PRORATION_CREDIT ? -90_000 : 0, 90_000));
                charges.add(new Charge(kind, Item.plan("pro"), 1, amount, 1, FROM, UNTIL, amount));
            }
            Tax tax = new Tax("DE", "VAT", (int) chance.between(0, 10_000), chance.oneIn(2));
            Discount discount = new Discount(
                    "welcome",
                    chance.oneIn(2)
                            ? new Off.Percent((int) chance.between(0, 10_000))
                            : new Off.Amount(Money.ofMinor(currency, chance.between(0, 200_000))),
                    Optional.empty(),
                    List.of());
            Bill bill = Bill.of(charges, Optional.of(discount), Optional.of(tax), currency);
            assertThat(sum(bill)).isEqualTo(bill.total());
            assertThat(bill.lines().stream().map(InvoiceLine::tax).reduce(Money.zero(currency), Money::plus))
                    .isEqualTo(bill.tax());
        });
    }
}
