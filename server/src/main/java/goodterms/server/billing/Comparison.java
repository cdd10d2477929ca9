package goodterms.server.billing;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lists of money of some accounts, beside what their journals say. */
public final class Comparison {

    private final Map<Paper, Map<String, Map<Integer, List<@Nullable Object>>>> listed = new EnumMap<>(Paper.class);

    private Comparison() {}

    /** Reads what is listed of these accounts. */
    public static Comparison of(Connection connection, String company, Collection<String> accounts)
            throws SQLException {
        Comparison comparison = new Comparison();
        for (Paper paper : Paper.values()) {
            comparison.listed.put(paper, read(connection, company, accounts, paper));
        }
        return comparison;
    }

    private static Map<String, Map<Integer, List<@Nullable Object>>> read(
            Connection connection, String company, Collection<String> accounts, Paper paper) throws SQLException {
        Map<String, Map<Integer, List<@Nullable Object>>> lines = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select account, place, "
                + String.join(", ", paper.names()) + " from " + paper.table()
                + " where company = ? and account = any (?)")) {
            select.setString(1, company);
            select.setArray(2, connection.createArrayOf("text", accounts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                            .put(row.getInt(2), line(paper, row));
                }
            }
        }
        return lines;
    }

    private static List<@Nullable Object> line(Paper paper, ResultSet row) throws SQLException {
        List<@Nullable Object> line = new ArrayList<>();
        for (int i = 0; i < paper.names().size(); i++) {
            line.add(
                    paper.types().get(i).equals("timestamptz")
                            ? row.getObject(i + 3, OffsetDateTime.class)
                            : row.getObject(i + 3));
        }
        return line;
    }

    /**
     * Compares one account.
     *
     * @param events everything that happened to it
     * @param finding is told what differs, in a sentence
     */
    public void with(List<Event> events, Account after, Optional<String> clock, Consumer<String> finding) {
        Papers papers = Papers.of(events, after, clock);
        for (Paper paper : Paper.values()) {
            Map<Integer, String> told = words(papers.lines(paper));
            Map<Integer, String> found = words(
                    listed.getOrDefault(paper, Map.of()).getOrDefault(after.id().value(), Map.of()));
            if (!told.equals(found)) {
                finding.accept("the table " + paper.table() + " says " + found + " and the journal " + told);
            }
        }
    }

    private static Map<Integer, String> words(Map<Integer, List<@Nullable Object>> lines) {
        Map<Integer, String> words = new TreeMap<>();
        lines.forEach((place, line) ->
                words.put(place, line.stream().map(Comparison::word).toList().toString()));
        return words;
    }

    private static String word(@Nullable Object value) {
        return switch (value) {
            case OffsetDateTime moment -> moment.toInstant().toString();
            case Instant moment -> moment.toString();
            case null -> "-";
            default -> value.toString();
        };
    }
}
