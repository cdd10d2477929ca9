package goodterms.journal.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real hledger, run on a journal. */
final class Hledger {

    private Hledger() {}

    /** What it prints. Fails where it is not installed, or finds fault with the journal. */
    static List<String> run(Path journal, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
        command.addAll(List.of(arguments));
        Path said = journal.resolveSibling("said.txt");
        Process process = start(command, said);
        int exit = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(exit).as("%s%n%s", command, text).isZero();
        return text.lines().toList();
    }

    private static Process start(List<String> command, Path said) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new AssertionError(
                    "This test needs hledger 1.25 or later on the path; install it (Debian: apt-get install hledger).",
                    missing);
        }
    }
}
