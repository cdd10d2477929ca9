package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.json.JsonMapper;

class GoodTermsTest {

    @Test
    void help_names_every_command_and_the_exit_codes() {
        Terminal help = Terminal.run("--help");

        assertThat(help.exit()).isEqualTo(GoodTerms.FINE);
        assertThat(help.out())
                .contains("settings", "facts", "Exit code: 0 fine, 1 findings, 2 the command was misused");
    }

    @Test
    void a_command_without_a_name_is_misuse() {
        Terminal said = Terminal.run();

        assertThat(said.exit()).isEqualTo(GoodTerms.MISUSE);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo("Missing required subcommand\nTry: goodterms --help\n");
    }

    @Test
    void a_mistyped_command_is_misuse_and_the_likely_one_is_named() {
        Terminal said = Terminal.run("setings");

        assertThat(said.exit()).isEqualTo(GoodTerms.MISUSE);
        assertThat(said.err()).contains("'setings'").contains("settings").contains("Try: goodterms --help");
    }

    @Test
    void an_unknown_question_is_misuse_and_the_known_ones_are_named() {
        Terminal said = Terminal.run("facts", "refunds");

        assertThat(said.exit()).isEqualTo(GoodTerms.MISUSE);
        assertThat(said.err()).contains("REFUND, CANCELLATION, CHANGE").contains("Try: goodterms facts --help");
    }

    @Test
    void headings_stand_out_only_where_there_are_colours() {
        StringWriter out = new StringWriter();
        GoodTerms.run(new PrintWriter(out), new PrintWriter(new StringWriter()), Ansi.ON, "settings");

        assertThat(out.toString()).startsWith("\u001b[1msetting ");
        assertThat(Terminal.run("settings").out()).startsWith("setting ").doesNotContain("\u001b");
    }

    @Test
    void one_question_can_be_asked_for_alone() {
        assertThat(Terminal.run("facts", "change").out())
                .contains("direction", "takes effect")
                .doesNotContain("# refund");
    }

    @Test
    void json_holds_every_setting_with_its_words() {
        var settings =
                JsonMapper.shared().readTree(Terminal.run("settings", "--json").out());

        assertThat(settings.size()).isEqualTo(goodterms.terms.vocabulary.Setting.values().length);
        assertThat(settings.get(1).toString())
                .isEqualTo("{\"name\":\"trial.card\",\"kind\":\"word\",\"words\":[\"required\",\"not-required\"],"
                        + "\"assumed\":\"required\",\"doc\":\"Whether a trial starts only with a payment method.\"}");
    }

    @Test
    void json_holds_every_fact_with_its_range_and_guard() {
        var refund = JsonMapper.shared()
                .readTree(Terminal.run("facts", "refund", "--json").out())
                .get(0);

        assertThat(refund.get("question").asString()).isEqualTo("refund");
        assertThat(refund.get("facts").findValuesAsString("guard")).containsExactly("cancelled");
        assertThat(refund.get("facts").get(2).get("most").asLong()).isEqualTo(1_000_000_000_000L);
    }
}
