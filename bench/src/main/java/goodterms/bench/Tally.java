package goodterms.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a run costs: time, processor time here and in PostgreSQL, commits, rows, and bytes of the write-ahead log. */
final class Tally implements AutoCloseable {

    static final String HEADER = """
            | month | accounts | seconds | renewals/s | CPU of Java, µs | CPU of PostgreSQL, µs | commits | rows written | WAL, bytes | heap kept, MB |
            |---|---|---|---|---|---|---|---|---|---|""";

    /** Where all counters stood at a moment. */
    record Marks(long nanos, Duration java, Duration postgres, long commits, long rows, long wal) {}

    private final ProcessHandle postgres;
    private final Connection connection;

    private Tally(ProcessHandle postgres, Connection connection) {
        this.postgres = postgres;
        this.connection = connection;
    }

    /** For the PostgreSQL that works in a folder. */
    static Tally of(Path data) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        return new Tally(
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow(),
                DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + lines.get(3).strip() + "/postgres", "postgres", ""));
    }

    /** The owner's connection. */
    Connection connection() {
        return connection;
    }

    Marks marks() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select xact_commit, tup_inserted + tup_updated + tup_deleted, pg_current_wal_lsn() - '0/0'
                        from pg_stat_database where datname = 'postgres'
                        """)) {
            row.next();
            return new Marks(
                    System.nanoTime(),
                    cpu(ProcessHandle.current()),
                    Stream.concat(Stream.of(postgres), postgres.descendants())
                            .map(Tally::cpu)
                            .reduce(Duration.ZERO, Duration::plus),
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3));
        }
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A row of the table: what has happened since, a renewal. */
    String row(int month, int renewals, Marks before) throws SQLException {
        long nanos = System.nanoTime() - before.nanos();
        Marks after = marks();
        double seconds = nanos / 1e9;
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %.1f | %,.0f | %,.0f | %,.0f | %.4f | %.1f | %,.0f | %,d |",
                month,
                renewals,
                seconds,
                renewals / seconds,
                micros(before.java(), after.java()) / renewals,
                micros(before.postgres(), after.postgres()) / renewals,
                (double) (after.commits() - before.commits()) / renewals,
                (double) (after.rows() - before.rows()) / renewals,
                (double) (after.wal() - before.wal()) / renewals,
                kept() / 1_000_000);
    }

    /** Bytes that are still in use once what nobody needs is gone; how much of that piles up is for the collector to say. */
    private static long kept() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double micros(Duration before, Duration after) {
        return after.minus(before).toNanos() / 1e3;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
