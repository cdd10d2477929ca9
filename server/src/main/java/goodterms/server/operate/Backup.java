package goodterms.server.operate;

import goodterms.server.store.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of all that the PostgreSQL that came along keeps, taken while it works: as PostgreSQL's manual says for a base
 * backup by its low-level interface. The copy is as of the moment the backup ends.
 */
public final class Backup {

    private static final String LOG = "pg_wal";

    /** Held by whoever runs a PostgreSQL on a folder. */
    private static final String LOCK = "epg-lock";

    /** What PostgreSQL makes anew when it starts, or must not find. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", LOCK);

    private static final Set<String> EMPTIED = Set.of(
            LOG, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private Backup() {}

    /**
     * Copies the data of a running PostgreSQL.
     *
     * @param into a folder that isn't there yet
     * @throws SQLException if it ends meanwhile
     */
    public static void running(Address address, Path data, Path into) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            // Whatever is written from here on stays until the copy has it.
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('goodterms', true)");
            copy(data, into, EMPTIED);
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(into.resolve("backup_label"), label.getString(1));
            }
            copy(data.resolve(LOG), into.resolve(LOG), Set.of());
        }
    }

    /**
     * Copies the data of a PostgreSQL that is stopped, and keeps one from being started on it meanwhile.
     *
     * @param into a folder that isn't there yet
     * @return whether it did: not if one runs there after all, perhaps where this process can't see it
     */
    public static boolean stopped(Path data, Path into) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                return false;
            }
            copy(data, into, Set.of());
            return true;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    /** Whether a folder holds the data of a PostgreSQL, running or not, or a copy of it. */
    public static boolean isData(Path data) {
        return Files.isRegularFile(data.resolve("PG_VERSION"));
    }

    /**
     * Puts a copy back: all of it, or nothing under that name.
     *
     * @param into a folder that isn't there yet
     */
    public static void restore(Path copy, Path into) throws IOException {
        Path meanwhile = into.resolveSibling(into.getFileName() + ".incomplete");
        copy(copy, meanwhile, Set.of());
        Files.move(meanwhile, into, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(Path from, Path into, Set<String> emptied) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path to = into.resolve(from.relativize(folder).toString());
                Files.createDirectories(to);
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(folder));
                boolean empty = folder.getParent() != null
                        && folder.getParent().equals(from)
                        && emptied.contains(folder.getFileName().toString());
                return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    copyOne(file, into.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
    }

    /** A file that PostgreSQL takes away meanwhile is one that the copy does without: the log makes up for it. */
    private static void copyOne(Path file, Path to) {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
