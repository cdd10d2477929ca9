package goodterms.server.crash;

import goodterms.server.Server;
import goodterms.server.Settings;
import goodterms.server.api.ApiKeys;
import goodterms.server.company.Companies;
import goodterms.server.processor.Faults;
import goodterms.server.store.MasterKeyBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** A server in a process of its own, to be killed: its days pass quickly, and its processor behaves badly. */
final class Serving {

    static final String COMPANY = "grouptrack";
    static final String READY = "ready ";

    /** How much faster than a watch its time goes. */
    static final int FASTER = 120;

    private static final Faults FAULTS = new Faults(Duration.ofMillis(30), 100, 150, 200, 500, Duration.ofMillis(200));

    private Serving() {}

    /** Takes the folder for everything, the moment it begins at, and the company's folder; ends with its input. */
    public static void main(String[] arguments) throws IOException {
        Instant begin = Instant.parse(arguments[1]);
        long started = System.nanoTime();
        InstantSource time =
                () -> begin.plus(Duration.ofNanos(System.nanoTime() - started).multipliedBy(FASTER))
                        .truncatedTo(ChronoUnit.SECONDS);
        Settings settings = Settings.usual(
                Optional.empty(), Path.of(arguments[0]), "127.0.0.1", 0, MasterKeyBytes.of(new byte[32]), 12);
        try (Server server = Server.start(settings, time, FAULTS)) {
            Map<String, String> files = Companies.files(Path.of(arguments[2]));
            String key = server.transactions().of(COMPANY, connection -> {
                if (server.companies().find(connection, COMPANY).isEmpty()) {
                    server.companies().publish(connection, COMPANY, files, "test", begin);
                }
                return new ApiKeys().first(connection, COMPANY, "test", begin);
            });
            System.out.println(READY + server.port() + " " + key);
            while (System.in.read() >= 0) {
                // Whatever is said to it: it serves until nobody can say anything any more.
            }
        }
    }
}
