package goodterms.server.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a table that are written at once. */
final class Batch {

    private final String table;
    private final List<String> names;
    private final List<String> types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns after the company, each with its type */
    Batch(String table, String columns) {
        this.table = table;
        List<String[]> each = Arrays.stream(columns.split(", *"))
                .map(column -> column.split(" "))
                .toList();
        this.names = each.stream().map(column -> column[0]).toList();
        this.types = each.stream().map(column -> column[1]).toList();
    }

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    void write(Connection connection, String company) throws SQLException {
        String arrays = types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (company, "
                + String.join(", ", names) + ") select ?, u.* from unnest(" + arrays + ") as u")) {
            insert.setString(1, company);
            for (int i = 0; i < types.size(); i++) {
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
