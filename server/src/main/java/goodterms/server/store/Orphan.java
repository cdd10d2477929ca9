package goodterms.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A PostgreSQL that still runs on a data folder though the server that started it was killed. */
final class Orphan {

    /** Held by whoever runs a PostgreSQL there, for as long as they live. */
    private static final String LOCK = "epg-lock";

    private static final String PID = "postmaster.pid";
    private static final long SECONDS = 10;

    private Orphan() {}

    /**
     * Ends it, and all that it has started, so that another can start on the same folder.
     *
     * @throws IOException if it does not end
     */
    static void end(Path data) throws IOException {
        // One whose server lives is no orphan; whoever starts another is told so.
        if (!Files.exists(data.resolve(PID)) || isHeld(data.resolve(LOCK))) {
            return;
        }
        Optional<ProcessHandle> postgres = postgres(data);
        if (postgres.isPresent()) {
            List<ProcessHandle> all = all(postgres.get());
            postgres.get().destroy();
            if (!ended(all)) {
                // It keeps what it has committed in either case.
                all.forEach(ProcessHandle::destroyForcibly);
                if (!ended(all)) {
                    throw new IOException(
                            "PostgreSQL, process " + postgres.get().pid() + ", still runs on " + data
                                    + " and does not end. End it, and start again.");
                }
            }
        }
    }

    private static boolean isHeld(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException here) {
            return true;
        }
    }

    /** What the first line of its file names, if that lives and is a PostgreSQL. */
    private static Optional<ProcessHandle> postgres(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve(PID));
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(it -> it.info().command().orElse("").contains("postgres"));
    }

    private static List<ProcessHandle> all(ProcessHandle postgres) {
        return Stream.concat(Stream.of(postgres), postgres.descendants()).toList();
    }

    private static boolean ended(List<ProcessHandle> all) throws IOException {
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IOException(impossible);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IOException(asked);
        }
    }
}
