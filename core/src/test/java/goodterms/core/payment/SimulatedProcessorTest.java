package goodterms.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SimulatedProcessorTest {

    /** Attempts: the first two of the first payment, the first of the second. */
    private static void check(String table) {
        table.lines().skip(1).map(line -> line.strip().split("\\s+")).forEach(row -> {
            Card card = SimulatedProcessor.card(row[0]).orElseThrow();
            assertThat(answer(card, 1, 1)).as(row[0]).isEqualTo(row[1]);
            assertThat(answer(card, 1, 2)).as(row[0]).isEqualTo(row[2]);
            assertThat(answer(card, 2, 1)).as(row[0]).isEqualTo(row[3]);
        });
    }

    private static String answer(Card card, int payment, int attempt) {
        return SimulatedProcessor.charge(card, new PaymentId(payment), attempt).name();
    }

    @Test
    void each_card_behaves_as_its_name_says() {
        check("""
                card                   1st                  again       next
                visa                   SUCCEEDED            SUCCEEDED   SUCCEEDED
                mastercard             SUCCEEDED            SUCCEEDED   SUCCEEDED
                declined               DECLINED             DECLINED    DECLINED
                expired                EXPIRED_CARD         EXPIRED_CARD  EXPIRED_CARD
                insufficient-then-ok   INSUFFICIENT_FUNDS   SUCCEEDED   SUCCEEDED
                ok-then-declined       SUCCEEDED            SUCCEEDED   DECLINED
                """);
    }

    @Test
    void it_knows_no_other_cards() {
        assertThat(SimulatedProcessor.card("amex")).isEmpty();
        assertThatThrownBy(() -> SimulatedProcessor.charge(
                        new Card("amex", "amex", "0005", "x", Optional.empty()), new PaymentId(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
