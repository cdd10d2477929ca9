package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.api.StaffCommands;
import org.junit.jupiter.api.Test;

/** How staff read what was asked of an account. */
final class CommandWordsTest {

    @Test
    void what_was_given_is_told_in_other_words_than_what_can_be() {
        assertThat(new StaffCommands(SimulatedProcessor::card).all())
                .hasSizeGreaterThan(30)
                .allSatisfy(command -> {
                    String plain = FieldWords.capital(command.name().replace('-', ' '));
                    assertThat(CommandWords.given(command.name()))
                            .as(command.name())
                            .isNotEqualTo(command.title())
                            .isNotEqualTo(plain);
                });
    }
}
