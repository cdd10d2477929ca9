package goodterms.server.store;

import goodterms.core.invoice.Document;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a company's documents, without gaps: they are taken in the transaction that writes the documents, all at
 * once and as late as can be, and whoever else issues documents of that company waits until it ends. Those of each test
 * clock are counted apart, so that tests leave no gaps in the books.
 */
final class Numbers {

    private record Wanted(Turn turn, Document document) {}

    private Numbers() {}

    /**
     * Gives every document of these turns its number.
     *
     * @param clock the test clock they live by, if they do not live by the time of day
     */
    static void assign(Connection connection, String company, Optional<String> clock, List<Turn> turns)
            throws SQLException {
        Map<Document.Kind, List<Wanted>> wanted = new EnumMap<>(Document.Kind.class);
        for (Turn turn : turns) {
            for (Document document : turn.unnumbered()) {
                wanted.computeIfAbsent(document.kind(), _ -> new ArrayList<>()).add(new Wanted(turn, document));
            }
        }
        for (Map.Entry<Document.Kind, List<Wanted>> kind : wanted.entrySet()) {
            long number = last(
                            connection,
                            company,
                            clock,
                            kind.getKey(),
                            kind.getValue().size())
                    - kind.getValue().size();
            for (Wanted each : kind.getValue()) {
                each.turn().number(each.document(), ++number);
            }
        }
    }

    /** Takes so many numbers. @return the last of them */
    private static long last(
            Connection connection, String company, Optional<String> clock, Document.Kind kind, int many)
            throws SQLException {
        try (PreparedStatement take = connection.prepareStatement("""
                insert into document_number as d (company, clock, kind, last) values (?, ?, ?, ?)
                on conflict (company, clock, kind) do update set last = d.last + excluded.last
                returning last
                """)) {
            take.setString(1, company);
            take.setString(2, clock.orElse(""));
            take.setString(3, kind.name());
            take.setLong(4, many);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
