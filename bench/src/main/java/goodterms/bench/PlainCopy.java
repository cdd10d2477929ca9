package goodterms.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How long PostgreSQL takes for the rows of the last month by plain {@code COPY}, as their owner, into tables with the same
 * indexes: the measure of how much anybody could gain by writing faster.
 */
final class PlainCopy {

    private final Connection connection;
    private final Path folder;

    PlainCopy(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** A line of the report; what is copied was written from that moment on. */
    String row(int renewals, Instant month) throws SQLException, IOException {
        Map<String, String> rows = rows(month);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long nanos = 0;
        long bytes = 0;
        long many = 0;
        for (Map.Entry<String, String> each : rows.entrySet()) {
            String table = each.getKey().split(" ", 2)[0];
            Path file = folder.resolve("rows");
            try (OutputStream out = Files.newOutputStream(file)) {
                many += copy.copyOut("copy (" + each.getValue() + ") to stdout", out);
            }
            bytes += Files.size(file);
            try (Statement statement = connection.createStatement();
                    InputStream in = Files.newInputStream(file)) {
                statement.execute("drop table if exists plain");
                statement.execute("create table plain (like " + table + " including all)");
                statement.execute("checkpoint");
                long started = System.nanoTime();
                copy.copyIn("copy plain from stdin", in);
                nanos += System.nanoTime() - started;
            }
        }
        return String.format(
                Locale.ROOT,
                "%nplain COPY of the same rows: %.2f s, %,.0f renewals/s, %.1f rows and %,.0f bytes a renewal",
                nanos / 1e9,
                renewals / (nanos / 1e9),
                (double) many / renewals,
                (double) bytes / renewals);
    }

    private static Map<String, String> rows(Instant month) {
        Map<String, String> rows = new LinkedHashMap<>();
        // Each is written twice: once with its invoice, once with its payment; its state only now and then.
        rows.put("account once", accounts("stated = version - 1"));
        rows.put("account again", accounts("stated = version"));
        rows.put("journal", "select * from journal where at >= '" + month + "'");
        rows.put("transfer", "select * from transfer where at >= '" + month + "'");
        rows.put("notice", "select * from notice where at >= '" + month + "'");
        rows.put("invoice", "select * from invoice where issued_at >= '" + month + "'");
        rows.put("payment", "select * from payment where at >= '" + month + "'");
        rows.put("outbox", "select * from outbox where due_at >= '" + month + "'");
        return rows;
    }

    private static String accounts(String whole) {
        return "select company, id, version, case when " + whole
                + " then state else '' end, head, opened_at, next_due, clock, parked, stated from account";
    }
}
