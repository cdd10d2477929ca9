package goodterms.server.webhook;

import goodterms.server.store.MasterKey;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The webhooks of companies. Their secrets are kept under the master key and shown once, when they are made. */
public final class Webhooks {

    /** How many a company may have. */
    public static final int MOST = 20;

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final String COLUMNS = "id, url, types, created_at, failing_since, disabled_at, disabled_because";

    /**
     * A webhook that was made.
     *
     * @param secret under which its messages are signed, told only now
     */
    public record Made(Webhook webhook, String secret) {}

    private final MasterKey master;
    private final SecureRandom random;

    /** Webhooks whose secrets are under that key. */
    public Webhooks(MasterKey master, SecureRandom random) {
        this.master = master;
        this.random = random;
    }

    /**
     * Adds a webhook. @return nothing if the company has as many as it may
     *
     * @param url which may be called, as {@link goodterms.server.web.Addresses} says
     * @param types of the events it is told of; all where empty
     */
    public Optional<Made> add(Connection connection, String company, URI url, List<String> types, Instant now)
            throws SQLException {
        if (list(connection, company).size() >= MOST) {
            return Optional.empty();
        }
        Webhook webhook = new Webhook(
                "wh_" + HexFormat.of().formatHex(drawn(ID_BYTES)), url, types, now, Optional.empty(), Optional.empty());
        String secret = PREFIX + Base64.getEncoder().encodeToString(drawn(SECRET_BYTES));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into webhook (company, id, url, secret, types, created_at) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, company);
            insert.setString(2, webhook.id());
            insert.setString(3, url.toString());
            insert.setBytes(4, master.keep(secret, owner(company, webhook.id())));
            insert.setArray(5, texts(connection, types));
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return Optional.of(new Made(webhook, secret));
    }

    private byte[] drawn(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    private static String owner(String company, String id) {
        return company + "/webhook/" + id;
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** All of a company, the oldest first. */
    public List<Webhook> list(Connection connection, String company) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from webhook where company = ? order by created_at, id")) {
            select.setString(1, company);
            return read(select);
        }
    }

    /** The one of that id, if there is one. */
    public Optional<Webhook> find(Connection connection, String company, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from webhook where company = ? and id = ?")) {
            select.setString(1, company);
            select.setString(2, id);
            return read(select).stream().findFirst();
        }
    }

    private static List<Webhook> read(PreparedStatement select) throws SQLException {
        List<Webhook> webhooks = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                webhooks.add(new Webhook(
                        row.getString("id"),
                        URI.create(row.getString("url")),
                        List.of((String[]) row.getArray("types").getArray()),
                        moment(row, "created_at").orElseThrow(),
                        moment(row, "failing_since"),
                        disabled(row)));
            }
        }
        return webhooks;
    }

    private static Optional<Webhook.Disabled> disabled(ResultSet row) throws SQLException {
        Optional<Instant> at = moment(row, "disabled_at");
        String because = row.getString("disabled_because");
        return at.map(it -> new Webhook.Disabled(it, because));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Under which its messages are signed. */
    String secret(Connection connection, String company, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select secret from webhook where company = ? and id = ?")) {
            select.setString(1, company);
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return master.kept(row.getBytes(1), owner(company, id));
            }
        }
    }

    /** Removes it, with all its messages. @return whether there was one */
    public boolean remove(Connection connection, String company, String id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from webhook where company = ? and id = ?")) {
            delete.setString(1, company);
            delete.setString(2, id);
            return delete.executeUpdate() == 1;
        }
    }

    /** Tells it what happens from now on, also if it was disabled. @return whether there is one */
    public boolean enable(Connection connection, String company, String id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update webhook set failing_since = null, disabled_at = null, disabled_because = null
                where company = ? and id = ?
                """)) {
            update.setString(1, company);
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Tells it nothing more, and gives up what waited for it. @return whether it was told until now */
    boolean disable(Connection connection, String company, String id, Instant at, String because) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                with off as (
                  update webhook set disabled_at = ?, disabled_because = ?
                  where company = ? and id = ? and disabled_at is null
                  returning company, id),
                given_up as (
                  update webhook_message m set due_at = null, state = 'given-up'
                  from off where m.company = off.company and m.webhook = off.id and m.state = 'waiting')
                select id from off
                """)) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, because);
            update.setString(3, company);
            update.setString(4, id);
            try (ResultSet row = update.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * How a webhook stands after a call.
     *
     * @param failingSince since when it has failed without a success, if it has
     */
    record Standing(Optional<Instant> failingSince, boolean disabled) {}

    /** Notes how a call went. */
    Standing went(Connection connection, String company, String id, boolean well, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update webhook set failing_since = case when ? then null else coalesce(failing_since, ?) end
                where company = ? and id = ? returning failing_since, disabled_at
                """)) {
            update.setBoolean(1, well);
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setString(3, company);
            update.setString(4, id);
            try (ResultSet row = update.executeQuery()) {
                // One that was removed meanwhile is told nothing more, either.
                return row.next()
                        ? new Standing(
                                moment(row, "failing_since"),
                                moment(row, "disabled_at").isPresent())
                        : new Standing(Optional.empty(), true);
            }
        }
    }
}
