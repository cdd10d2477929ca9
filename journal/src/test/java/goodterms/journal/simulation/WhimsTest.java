package goodterms.journal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import org.junit.jupiter.api.Test;

class WhimsTest {

    @Test
    void somebody_has_a_whim_to_give_every_command_there_is() {
        assertThat(Whims.all())
                .<Class<?>>extracting(Whim::command)
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }
}
