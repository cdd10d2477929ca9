package goodterms.server.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of a table that rows are written to set by set, an array a column. */
public record Columns(List<String> names, List<String> types) {

    public Columns {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }

    /** Those of a list such as {@code at timestamptz, number bigint}. */
    public static Columns of(String list) {
        List<String[]> each = Arrays.stream(list.split(", *"))
                .map(column -> column.split(" "))
                .toList();
        return new Columns(
                each.stream().map(column -> column[0]).toList(),
                each.stream().map(column -> column[1]).toList());
    }

    /** Their names as a statement lists them. */
    public String named() {
        return String.join(", ", names);
    }

    /** A parameter for the array of each. */
    public String arrays() {
        return types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    }

    /**
     * An array of texts, numbers or moments for a statement. Texts and numbers go over as they are: of anything else the
     * driver makes one long text, which the database takes apart again.
     */
    public static Array array(Connection connection, String type, Collection<? extends @Nullable Object> values)
            throws SQLException {
        @Nullable
        Object[] typed = switch (type) {
            case "text" -> values.toArray(String[]::new);
            case "bigint" -> values.toArray(Long[]::new);
            case "int" -> values.toArray(Integer[]::new);
            default -> values.toArray();
        };
        return connection.createArrayOf(type, typed);
    }
}
