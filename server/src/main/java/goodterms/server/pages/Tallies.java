package goodterms.server.pages;

import goodterms.core.reading.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** How many readers found their answer at each place of the published pages; nothing is kept of who they are. */
final class Tallies {

    /** A form that was sent twice counts once; forms are forgotten after a day. */
    private static final String ONCE = """
            with forgotten as (delete from answered_form where company = ? and at < ?::timestamptz - interval '1 day'),
            sent as (
              insert into answered_form (company, form, place, at) values (?, ?, ?, ?)
              on conflict do nothing returning form)
            insert into answered (company, page, version, place, yes, no)
            select ?, ?, ?, ?, ?, ? from sent
            on conflict (company, page, version, place) do update set yes = answered.yes + excluded.yes, no = answered.no + excluded.no
            """;

    private Tallies() {}

    /**
     * Counts a reader's word, unless the same form was sent before.
     *
     * @param form what was drawn for the form when it was shown
     */
    static void add(Connection connection, String company, Place place, String form, boolean helpful, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ONCE)) {
            insert.setString(1, company);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setString(3, company);
            insert.setString(4, form);
            insert.setString(5, place.name());
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.setString(7, company);
            insert.setString(8, place.page().page());
            insert.setString(9, place.page().sha256());
            insert.setString(10, place.name());
            insert.setInt(11, helpful ? 1 : 0);
            insert.setInt(12, helpful ? 0 : 1);
            insert.executeUpdate();
        }
    }
}
