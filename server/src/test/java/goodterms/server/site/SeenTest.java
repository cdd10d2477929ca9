package goodterms.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SeenTest {

    private static final String ENDS =
            "The subscription is cancelled and ends on 3 March 2026, 10:59: by late-cancellation.";
    private static final String BACK = "USD 46.55 goes back to the card.";

    private static boolean isAs(List<String> now, List<String> before) {
        return Seen.read(Seen.of(before).written()).filter(Seen.of(now)::isAs).isPresent();
    }

    @Test
    void what_says_the_same_is_as_it_was_seen() {
        assertThat(isAs(List.of(ENDS, BACK), List.of(ENDS, BACK))).isTrue();
        assertThat(isAs(List.of(), List.of())).isTrue();
    }

    @Test
    void what_looks_like_an_amount_and_is_none_can_be_confirmed_as_well() {
        for (String typed : List.of(
                "Your parcel is DHL 00340434161094015902.",
                "Each call is USD 0.00025.",
                "It is AAA " + "9".repeat(60) + " and BBB 1." + "3".repeat(30))) {
            assertThat(isAs(List.of(typed, BACK), List.of(typed, BACK)))
                    .as(typed)
                    .isTrue();
        }
    }

    @Test
    void a_time_of_day_and_an_amount_by_the_second_may_move() {
        assertThat(isAs(List.of(ENDS.replace("10:59", "11:14"), BACK), List.of(ENDS, BACK)))
                .isTrue();
        assertThat(isAs(List.of("JPY 1 is due."), List.of("JPY 2 is due."))).isTrue();
        assertThat(isAs(List.of("USD 490.40 is due."), List.of("USD 490.00 is due.")))
                .isTrue();
    }

    @Test
    void another_amount_clause_or_day_or_one_amount_more_is_not_as_it_was_seen() {
        for (String other : List.of(
                ENDS.replace("late-cancellation", "never-used"),
                ENDS.replace("3 March", "4 March"),
                ENDS + " USD 1.00")) {
            assertThat(isAs(List.of(other, BACK), List.of(ENDS, BACK)))
                    .as(other)
                    .isFalse();
        }
        for (String amount : List.of("USD 0.00", "USD 46.65", "USD -46.55", "EUR 46.55")) {
            assertThat(isAs(List.of(ENDS, BACK.replace("USD 46.55", amount)), List.of(ENDS, BACK)))
                    .as(amount)
                    .isFalse();
        }
    }

    @Test
    void what_no_form_of_ours_carried_was_never_seen() {
        for (String strange : List.of("", "1", "0123456789abcdef_", "0123456789abcdef_1e9", "x".repeat(5_000))) {
            assertThat(Seen.read(strange)).as(strange).isEmpty();
        }
    }
}
