package goodterms.journal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhimsTest {

    @Test
    void somebody_has_a_whim_to_give_every_command_there_is() {
        Set<Class<?>> without = commands(Command.class).collect(Collectors.toSet());
        Whims.all().forEach(whim -> without.remove(whim.command()));
        assertThat(without).isEmpty();
        assertThat(Whims.all()).extracting(Whim::command).doesNotHaveDuplicates();
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WhimsTest::commands)
                : Stream.of(type);
    }
}
