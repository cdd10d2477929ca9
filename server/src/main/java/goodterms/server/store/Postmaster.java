package goodterms.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL that runs on a folder of data, as it says itself in a file there. */
public final class Postmaster {

    private static final int LINE_OF_PORT = 3;

    private Postmaster() {}

    /** Where it listens, if it runs. */
    public static Optional<Address> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .map(_ -> new Address(
                            "jdbc:postgresql://localhost:"
                                    + lines.get(LINE_OF_PORT).strip() + "/postgres",
                            "postgres",
                            ""));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notRunning) {
            return Optional.empty();
        }
    }
}
