package goodterms.cli;

import goodterms.journal.company.CompanyFolder;
import goodterms.server.Server;
import goodterms.server.Settings;
import goodterms.server.Time;
import goodterms.server.Unfit;
import goodterms.server.api.ApiKeys;
import goodterms.server.company.Companies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A server that a command has started, until somebody asks it to stop. */
final class Running implements AutoCloseable {

    private final Server server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Running(Server server) {
        this.server = server;
    }

    /** Starts it. @throws Misuse if it can't run like this */
    static Running start(Settings settings) {
        try {
            Running running = new Running(Server.start(settings, new Time()));
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
            return running;
        } catch (Unfit unfit) {
            throw new Misuse(unfit.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What became of a folder.
     *
     * @param said what to tell whoever named it; nothing if it says what is in force already
     * @param key the first key of a company that is new here, which is never shown again
     */
    record Published(Optional<String> said, Optional<String> key) {

        private static Published left(String why) {
            return new Published(Optional.of(why), Optional.empty());
        }
    }

    Server server() {
        return server;
    }

    /**
     * Publishes what a company's folder says, if it says anything new and what is in force came from the folder, too: what
     * people have published in the console or by the API is not undone by a server that starts again.
     *
     * @param by under which name folders are published
     * @param again whether to publish it over what people have published
     * @throws Misuse if the folder doesn't pass its check
     */
    Published publish(Path folder, String by, boolean again) throws IOException {
        if (!Files.isRegularFile(folder.resolve(CompanyFolder.CATALOGUE))) {
            throw new Misuse("There is no company in " + folder + ": it has no " + CompanyFolder.CATALOGUE + ".");
        }
        Map<String, String> files = Companies.files(folder);
        String id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        Map<String, String> before = server.transactions().of(id, connection -> Companies.files(connection, id));
        if (files.equals(before)) {
            return new Published(Optional.empty(), Optional.empty());
        }
        Optional<String> publisher = server.transactions().of(id, connection -> Companies.publisher(connection, id));
        if (!again && publisher.filter(it -> !it.equals(by)).isPresent()) {
            return Published.left("left " + folder + " unpublished: what is in force was published by "
                    + publisher.get() + " and says something else. To publish the folder over it, add --republish");
        }
        CompanyFolder checked = Companies.check(files);
        if (checked.company().isEmpty()) {
            throw new Misuse(folder + " doesn't pass its check; `./goodterms check " + folder + "` says why.");
        }
        Instant now = server.time().instant();
        return server.transactions().of(id, connection -> {
            server.companies().publish(connection, id, files, by, now);
            Optional<String> key =
                    before.isEmpty() ? Optional.of(new ApiKeys().first(connection, id, by, now)) : Optional.empty();
            return new Published(Optional.of("published " + folder), key);
        });
    }

    /** The companies it works for. */
    List<String> companies() {
        return server.transactions().of("", Companies::ids);
    }

    /** Waits until the process is asked to stop. */
    void await() throws InterruptedException {
        stopped.await();
    }

    /** Answers the requests under way, and closes the database. */
    @Override
    public void close() {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            stopped.countDown();
        }
    }
}
