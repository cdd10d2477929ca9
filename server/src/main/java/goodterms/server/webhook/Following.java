package goodterms.server.webhook;

import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.server.store.Accounts;
import goodterms.server.store.Follower;
import goodterms.terms.source.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes for each event which webhooks want to be told, in the transaction that writes the event. */
public final class Following implements Follower {

    private static final int ID_BYTES = 16;

    private record Told(
            String id,
            String account,
            long number,
            int place,
            String type,
            String at,
            @Nullable String clock) {}

    private final InstantSource time;

    /** @param time the time of day, by which messages go out */
    public Following(InstantSource time) {
        this.time = time;
    }

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        if (isHeard(connection, company.id())) {
            insert(
                    connection,
                    company.id(),
                    written.stream()
                            .flatMap(each -> told(company.id(), each).stream())
                            .toList());
        }
    }

    private static boolean isHeard(Connection connection, String company) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from webhook where company = ? and disabled_at is null)")) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static List<Told> told(String company, Written written) {
        List<Told> told = new ArrayList<>();
        int place = 0;
        for (Event event : written.events()) {
            String account = written.after().id().value();
            told.add(new Told(
                    id(company, account, written.hash(), place),
                    account,
                    written.number(),
                    place++,
                    event.name(),
                    event.at().toString(),
                    written.clock().orElse(null)));
        }
        return told;
    }

    /** The same for the same event always, and for no other: not for one in its place after a restore, either. */
    private static String id(String company, String account, String hash, int place) {
        return "msg_" + Sha256.hex(company + "\n" + account + "\n" + hash + "\n" + place, ID_BYTES);
    }

    private void insert(Connection connection, String company, List<Told> told) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into webhook_message
                  (company, webhook, id, account, number, place, type, at, written_at, due_at)
                select w.company, w.id, m.id, m.account, m.number, m.place, m.type, m.at, written.at, written.at
                from unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::timestamptz[], ?::text[])
                    as m (id, account, number, place, type, at, clock)
                  join webhook w on w.company = ? and w.disabled_at is null
                    and (cardinality(w.types) = 0 or m.type = any (w.types))
                  left join clock c on c.company = w.company and c.id = m.clock
                  cross join (select ?::timestamptz) as written (at)
                where m.clock is null or c.outside
                """)) {
            insert.setArray(1, connection.createArrayOf("text", column(told, Told::id)));
            insert.setArray(2, connection.createArrayOf("text", column(told, Told::account)));
            insert.setArray(3, connection.createArrayOf("bigint", column(told, Told::number)));
            insert.setArray(4, connection.createArrayOf("int", column(told, Told::place)));
            insert.setArray(5, connection.createArrayOf("text", column(told, Told::type)));
            insert.setArray(6, connection.createArrayOf("timestamptz", column(told, Told::at)));
            insert.setArray(7, connection.createArrayOf("text", column(told, Told::clock)));
            insert.setString(8, company);
            insert.setObject(9, time.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static @Nullable Object[] column(List<Told> told, Function<Told, @Nullable Object> of) {
        return told.stream().map(of).toArray();
    }
}
