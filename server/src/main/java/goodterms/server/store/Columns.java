package goodterms.server.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
}
