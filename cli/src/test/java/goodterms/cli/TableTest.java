package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        assertThat(new Table("plan", "price")
                        .row("starter", "9.00")
                        .row("pro", "29.00")
                        .lines(40))
                .containsExactly(
                        "plan     price", //
                        "starter  9.00",
                        "pro      29.00");
    }

    @Test
    void a_cell_that_does_not_fit_is_wrapped_between_words() {
        assertThat(new Table("name", "meaning")
                        .row("ends", "when the subscription ends")
                        .lines(20))
                .containsExactly(
                        "name  meaning", //
                        "ends  when the",
                        "      subscription",
                        "      ends");
    }

    @Test
    void the_column_whose_narrowing_costs_fewest_lines_gives_way() {
        Table table = new Table("a", "b")
                .row("one two", "x")
                .row("y", "a b c d e f g h i j")
                .row("z", "a b c d e f g h i j");

        assertThat(table.lines(25))
                .containsExactly(
                        "a     b", //
                        "one   x",
                        "two",
                        "y     a b c d e f g h i j",
                        "z     a b c d e f g h i j");
    }

    @Test
    void a_word_is_never_broken() {
        assertThat(new Table("word").row("calendar_days_since_charge").lines(10))
                .containsExactly("word", "calendar_days_since_charge");
    }

    @Test
    void a_row_has_a_cell_for_every_heading() {
        assertThatThrownBy(() -> new Table("a", "b").row("alone")).hasMessage("1 cells under 2 headings: [alone]");
    }
}
