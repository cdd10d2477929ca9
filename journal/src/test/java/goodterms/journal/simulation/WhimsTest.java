package goodterms.journal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhimsTest {

    @Test
    void somebody_has_a_whim_to_give_every_command_there_is() {
        assertThat(Whims.all())
                .<Class<?>>extracting(Whim::command)
                .containsExactlyInAnyOrderElementsOf(commands(Command.class).toList());
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WhimsTest::commands)
                : Stream.of(type);
    }
}
