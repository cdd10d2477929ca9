package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class LedgerCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return GoodTerms.run(new PrintWriter(out), new PrintWriter(err), Ansi.OFF, arguments);
    }

    @Test
    void by_day_and_by_month_come_to_the_same_balance() {
        String[] asked = {"ledger", "companies/grouptrack", "--story", "refunded once, less", "--until", "2026-04-30"};
        assertThat(run(with(asked, "--balance", "--recognise", "day"))).isZero();
        String byDay = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run(with(asked, "--balance"))).isZero();
        assertThat(out).hasToString(byDay);
        assertThat(byDay).contains("revenues:subscriptions  USD -2.45");
        out.getBuffer().setLength(0);
        assertThat(run(with(asked, "--recognise", "day"))).isZero();
        assertThat(out.toString()).contains("2026-03-14 revenue recognised", "2026-04-12 revenue recognised");
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void several_companies_have_no_common_books() {
        assertThat(run("ledger", "companies", "--story", "refunded once, less")).isEqualTo(GoodTerms.MISUSE);
        assertThat(err.toString()).contains("each has its own books");
    }

    @Test
    void without_a_story_there_are_no_books() {
        assertThat(run("ledger", "journal/src/test/resources/story")).isEqualTo(GoodTerms.MISUSE);
        assertThat(err.toString()).contains("no company");
        assertThat(run("ledger", "companies/grouptrack", "--story", "no such story"))
                .isEqualTo(GoodTerms.MISUSE);
        assertThat(err.toString()).contains("There is no story to tell the books of.");
    }
}
