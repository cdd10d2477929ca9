package goodterms.server.webhook;

import goodterms.core.identity.AccountId;
import goodterms.server.webhook.Message.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What webhooks were told, and are still to be told, with each attempt. */
public final class Messages {

    /** How long what is done with can be looked at and told again. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS =
            "m.webhook, m.id, m.account, m.number, m.place, m.type, m.at, m.entry, m.due_at, m.attempts, m.tries, m.state";

    private Messages() {}

    /** The webhooks for which something is due, those that are told nothing more left out. */
    static List<String> due(Connection connection, String company, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id from webhook w where company = ? and disabled_at is null and exists (
                  select from webhook_message where company = w.company and webhook = w.id and due_at <= ?)
                """)) {
            select.setString(1, company);
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            List<String> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(row.getString(1));
                }
            }
            return due;
        }
    }

    /**
     * Claims what is due for a webhook; nobody else gets it until the lease is over.
     *
     * @param most how many at most
     */
    static List<Message> claim(
            Connection connection, String company, String webhook, Instant now, Duration lease, int most)
            throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("""
                with mine as (
                  select company, webhook, id from webhook_message
                  where company = ? and webhook = ? and due_at <= ?
                    and exists (select from webhook where company = ? and id = ? and disabled_at is null)
                  order by due_at limit ?
                  for update skip locked)
                update webhook_message m set due_at = ?, attempts = m.attempts + 1, tries = m.tries + 1
                from mine where m.company = mine.company and m.webhook = mine.webhook and m.id = mine.id
                returning %s
                """.formatted(COLUMNS))) {
            claim.setString(1, company);
            claim.setString(2, webhook);
            claim.setObject(3, now.atOffset(ZoneOffset.UTC));
            claim.setString(4, company);
            claim.setString(5, webhook);
            claim.setInt(6, most);
            claim.setObject(7, now.plus(lease).atOffset(ZoneOffset.UTC));
            return read(claim);
        }
    }

    /** When the first is due that may be told, if one waits. */
    static Optional<Instant> earliest(Connection connection, String company) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select min(first.due_at) as due from webhook w
                cross join lateral (
                  select min(m.due_at) as due_at from webhook_message m where m.company = w.company and m.webhook = w.id) first
                where w.company = ? and w.disabled_at is null
                """)) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Webhooks.moment(row, "due");
            }
        }
    }

    /**
     * Notes an attempt.
     *
     * @param again when it is told next; nothing if it is done with
     */
    static void attempted(
            Connection connection, String company, Message message, Attempt attempt, Optional<Instant> again)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into webhook_attempt (company, webhook, message, attempt, at, status, error, millis)
                select company, webhook, id, ?, ?, ?, ?, ? from webhook_message
                where company = ? and webhook = ? and id = ?
                on conflict do nothing
                """)) {
            insert.setInt(1, attempt.number());
            insert.setObject(2, attempt.at().atOffset(ZoneOffset.UTC));
            insert.setObject(3, attempt.status().orElse(null), java.sql.Types.INTEGER);
            insert.setString(4, attempt.error().orElse(null));
            insert.setLong(5, attempt.millis());
            insert.setString(6, company);
            insert.setString(7, message.webhook());
            insert.setString(8, message.id());
            insert.executeUpdate();
        }
        State state = attempt.delivered() ? State.DELIVERED : again.isPresent() ? State.WAITING : State.GIVEN_UP;
        try (PreparedStatement update = connection.prepareStatement(
                "update webhook_message set due_at = ?, state = ? where company = ? and webhook = ? and id = ?")) {
            update.setObject(1, again.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
            update.setString(2, written(state));
            update.setString(3, company);
            update.setString(4, message.webhook());
            update.setString(5, message.id());
            update.executeUpdate();
        }
    }

    private static String written(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The messages of a webhook, the latest first.
     *
     * @param before only those noted before that one, by its entry
     */
    public static List<Message> list(Connection connection, String company, String webhook, long before, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + """
                 from webhook_message m where company = ? and webhook = ? and entry < ?
                order by entry desc limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, webhook);
            select.setLong(3, before);
            select.setInt(4, most);
            return read(select);
        }
    }

    /** The attempts at a message, the first first. */
    public static List<Attempt> attempts(Connection connection, String company, String webhook, String message)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select attempt, at, status, error, millis from webhook_attempt
                where company = ? and webhook = ? and message = ? order by attempt
                """)) {
            select.setString(1, company);
            select.setString(2, webhook);
            select.setString(3, message);
            List<Attempt> attempts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    attempts.add(new Attempt(
                            row.getInt("attempt"),
                            Webhooks.moment(row, "at").orElseThrow(),
                            Optional.ofNullable(row.getObject("status", Integer.class)),
                            Optional.ofNullable(row.getString("error")),
                            row.getLong("millis")));
                }
            }
            return attempts;
        }
    }

    /** Tells a message again, whatever became of it. @return whether there is such a one */
    public static boolean again(Connection connection, String company, String webhook, String message, Instant now)
            throws SQLException {
        return again(connection, company, webhook, "id = ?", message, now) == 1;
    }

    /** Tells again all that was written for a webhook from that moment on. @return how many that are */
    public static int againSince(Connection connection, String company, String webhook, Instant since, Instant now)
            throws SQLException {
        return again(connection, company, webhook, "written_at >= ?", since.atOffset(ZoneOffset.UTC), now);
    }

    private static int again(
            Connection connection, String company, String webhook, String which, Object value, Instant now)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update webhook_message set due_at = ?, tries = 0, state = 'waiting'"
                        + " where company = ? and webhook = ? and " + which)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, company);
            update.setString(3, webhook);
            update.setObject(4, value);
            return update.executeUpdate();
        }
    }

    /** Forgets what was done with long ago. */
    static void forget(Connection connection, String company, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from webhook_message m using webhook w
                where w.company = ? and m.company = w.company and m.webhook = w.id and m.written_at < ? and m.due_at is null
                """)) {
            delete.setString(1, company);
            delete.setObject(2, now.minus(KEPT).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static List<Message> read(PreparedStatement query) throws SQLException {
        List<Message> messages = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                messages.add(new Message(
                        row.getString("webhook"),
                        row.getString("id"),
                        new AccountId(row.getString("account")),
                        row.getLong("number"),
                        row.getInt("place"),
                        row.getString("type"),
                        Webhooks.moment(row, "at").orElseThrow(),
                        row.getLong("entry"),
                        Webhooks.moment(row, "due_at"),
                        row.getInt("attempts"),
                        row.getInt("tries"),
                        State.valueOf(
                                row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_'))));
            }
        }
        return messages;
    }
}
