package goodterms.server.billing;

import goodterms.core.catalog.Company;
import goodterms.server.store.Accounts;
import goodterms.server.store.Columns;
import goodterms.server.store.Follower;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the lists of invoices, payments, refunds and credit notes, a batch at a time. */
public final class Bookkeeper implements Follower {

    private record Line(String account, int place, List<@Nullable Object> values) {}

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        Map<Paper, List<Line>> whole = new EnumMap<>(Paper.class);
        Map<Paper, List<Line>> changes = new EnumMap<>(Paper.class);
        for (Written each : written) {
            Papers papers = Papers.of(each.events(), each.after(), each.clock());
            for (Paper paper : Paper.values()) {
                for (Map.Entry<Integer, List<@Nullable Object>> line :
                        papers.lines(paper).entrySet()) {
                    boolean isWhole = line.getValue().getFirst() != null;
                    (isWhole ? whole : changes)
                            .computeIfAbsent(paper, _ -> new ArrayList<>())
                            .add(new Line(each.after().id().value(), line.getKey(), line.getValue()));
                }
            }
        }
        for (Map.Entry<Paper, List<Line>> each : whole.entrySet()) {
            try (PreparedStatement insert =
                    connection.prepareStatement(each.getKey().write())) {
                insert.setString(1, company.id());
                set(connection, insert, 2, each.getKey(), each.getValue());
                insert.executeUpdate();
            }
        }
        for (Map.Entry<Paper, List<Line>> each : changes.entrySet()) {
            try (PreparedStatement update =
                    connection.prepareStatement(each.getKey().change())) {
                set(connection, update, 1, each.getKey(), each.getValue());
                update.setString(3 + each.getKey().names().size(), company.id());
                update.executeUpdate();
            }
        }
    }

    private static void set(
            Connection connection, PreparedStatement statement, int first, Paper paper, List<Line> lines)
            throws SQLException {
        statement.setArray(
                first,
                Columns.array(
                        connection, "text", lines.stream().map(Line::account).toList()));
        statement.setArray(
                first + 1,
                Columns.array(connection, "int", lines.stream().map(Line::place).toList()));
        for (int i = 0; i < paper.types().size(); i++) {
            int column = i;
            List<@Nullable Object> values = lines.stream()
                    .<@Nullable Object>map(line -> written(line.values().get(column)))
                    .toList();
            statement.setArray(
                    first + 2 + i, Columns.array(connection, paper.types().get(i), values));
        }
    }

    private static @Nullable Object written(@Nullable Object value) {
        return value instanceof Instant moment ? moment.toString() : value;
    }
}
