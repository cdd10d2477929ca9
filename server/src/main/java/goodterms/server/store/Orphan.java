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
        List<ProcessHandle> all = Stream.concat(
                        postgres.stream().flatMap(first -> Stream.concat(Stream.of(first), first.descendants())),
                        leftBehind(data.toRealPath()))
                .distinct()
                .toList();
        postgres.ifPresent(ProcessHandle::destroy);
        if (!ended(all)) {
            // It keeps what it has committed in either case.
            all.forEach(ProcessHandle::destroyForcibly);
            if (!ended(all)) {
                throw new IOException("PostgreSQL still runs on " + data + " and does not end, as the processes "
                        + all.stream()
                                .filter(ProcessHandle::isAlive)
                                .map(ProcessHandle::pid)
                                .toList()
                        + ". End them, and start again.");
            }
        }
        if (Files.exists(data.resolve(PID)) && isUnnoticed(data)) {
            Files.delete(data.resolve(PID));
        }
    }

    /**
     * Whether the one named there was killed and its parent has not noticed yet: it keeps its number, does nothing any more,
     * and PostgreSQL takes it for a running one.
     */
    private static boolean isUnnoticed(Path data) throws IOException {
        Optional<String> named = Files.readAllLines(data.resolve(PID)).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,18}"));
        if (named.isEmpty()) {
            return false;
        }
        Path status = Path.of("/proc", named.get(), "status");
        try {
            return Files.exists(status)
                    && Files.readAllLines(status).stream().anyMatch(line -> line.matches("State:\\s+Z.*"));
        } catch (IOException noticed) {
            return false;
        }
    }

    /** What a killed PostgreSQL has left behind, which ends by itself, only not at once; each works in the folder. */
    private static Stream<ProcessHandle> leftBehind(Path data) {
        return ProcessHandle.allProcesses().filter(Orphan::isPostgres).filter(it -> worksIn(it, data));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    /** Where the system tells. */
    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(folder);
        } catch (IOException gone) {
            return false;
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
                .filter(Orphan::isPostgres);
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
