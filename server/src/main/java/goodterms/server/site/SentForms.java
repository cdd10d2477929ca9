package goodterms.server.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** The forms that were sent and acted on: each acts once. */
final class SentForms {

    /** How long they are remembered. */
    private static final Duration KEPT = Duration.ofDays(1);

    private SentForms() {}

    /**
     * Claims a form, unless it was sent before. Who sends the same at the same time waits here until the first has ended.
     *
     * @return where the first led, if this one is not the first
     */
    static Optional<String> before(Connection connection, Visit visit, String form) throws SQLException {
        forgetOld(connection, visit);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into sent_form (company, session, form, at) values (?, ?, ?, ?) on conflict do nothing
                """)) {
            bind(insert, visit, form);
            insert.setObject(4, visit.now().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 1) {
                return Optional.empty();
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select led_to from sent_form where company = ? and session = ? and form = ?")) {
            bind(select, visit, form);
            try (ResultSet row = select.executeQuery()) {
                return Optional.of(row.next() ? row.getString(1) : visit.home());
            }
        }
    }

    /** Keeps where a form has led. */
    static void ledTo(Connection connection, Visit visit, String form, String address) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update sent_form set led_to = ? where company = ? and session = ? and form = ?")) {
            update.setString(1, address);
            update.setString(2, visit.company().id());
            update.setString(3, session(visit));
            update.setString(4, form);
            update.executeUpdate();
        }
    }

    /** Lets a form be sent again that has done nothing. */
    static void free(Connection connection, Visit visit, String form) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from sent_form where company = ? and session = ? and form = ?")) {
            bind(delete, visit, form);
            delete.executeUpdate();
        }
    }

    private static void forgetOld(Connection connection, Visit visit) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from sent_form where (company, session, form) in (
                  select company, session, form from sent_form where company = ? and at < ?
                  limit 100 for update skip locked)
                """)) {
            delete.setString(1, visit.company().id());
            delete.setObject(2, visit.now().minus(KEPT).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Visit visit, String form) throws SQLException {
        statement.setString(1, visit.company().id());
        statement.setString(2, session(visit));
        statement.setString(3, form);
    }

    private static String session(Visit visit) {
        return visit.caller().session().orElseThrow();
    }
}
