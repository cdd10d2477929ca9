package goodterms.server.figures;

import goodterms.server.store.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table that are written at once. */
final class Batch {

    private final String table;
    private final Columns columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns after the company, each with its type */
    Batch(String table, String columns) {
        this.table = table;
        this.columns = Columns.of(columns);
    }

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    void write(Connection connection, String company) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (company, "
                + columns.named() + ") select ?, u.* from unnest(" + columns.arrays() + ") as u")) {
            insert.setString(1, company);
            for (int i = 0; i < columns.types().size(); i++) {
                int column = i;
                @Nullable
                Object[] values = rows.stream().map(row -> written(row[column])).toArray();
                insert.setArray(2 + i, connection.createArrayOf("text", values));
            }
            insert.executeUpdate();
        }
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
