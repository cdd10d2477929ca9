package goodterms.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class SharesTest {

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    @Test
    void a_part_is_rounded_down_to_the_cent() {
        assertThat(Shares.part(usd(100), 1, 3)).isEqualTo(usd(33));
        assertThat(Shares.part(usd(100), 2, 3)).isEqualTo(usd(66));
        assertThat(Shares.part(usd(4_900), 31 * 86_400 - 1, 31 * 86_400)).isEqualTo(usd(4_899));
    }

    @Test
    void a_part_is_rounded_to_what_its_currency_has() {
        CurrencyUnit yen = CurrencyUnit.JPY;
        CurrencyUnit dinar = CurrencyUnit.of("BHD");
        assertThat(Shares.part(Money.ofMinor(yen, 100), 1, 3)).isEqualTo(Money.ofMinor(yen, 33));
        assertThat(Shares.part(Money.ofMinor(dinar, 1_000), 1, 3)).isEqualTo(Money.ofMinor(dinar, 333));
    }

    @Test
    void no_amount_is_too_large_to_share() {
        assertThat(Shares.part(usd(Long.MAX_VALUE), Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .isEqualTo(usd(Long.MAX_VALUE - 1));
    }

    @Test
    void more_than_the_whole_is_no_part() {
        assertThatThrownBy(() -> Shares.part(usd(1), 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.part(usd(1), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.part(usd(-1), 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void odd_cents_of_equal_parts_fall_to_later_ones() {
        assertThat(Shares.split(usd(100), List.of(1L, 1L, 1L))).containsExactly(usd(33), usd(33), usd(34));
    }

    @Test
    void the_parts_of_an_amount_always_sum_to_it() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Money amount = usd(random.nextLong(100_000_000_000L));
            List<Long> weights = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(place -> 1 + random.nextLong(86_400 * 366L))
                    .toList();
            List<Money> parts = Shares.split(amount, weights);
            assertThat(Money.total(parts)).as("seed %d", seed).isEqualTo(amount);
            assertThat(parts).as("seed %d", seed).noneMatch(Money::isNegative);
        }
    }
}
