package goodterms.server.store;

import goodterms.core.account.Event;
import goodterms.core.identity.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What followers have made of accounts that live by test clocks, added to what the acts themselves have led to. */
record Since(Loading loading) {

    /** The same as was done, with what followed at once. */
    List<Done> then(
            Connection connection, String company, List<Follower.Written> written, List<Act> acts, List<Done> done)
            throws SQLException {
        List<Follower.Written> onClocks =
                written.stream().filter(each -> each.clock().isPresent()).toList();
        if (onClocks.isEmpty()) {
            return done;
        }
        Map<AccountId, Kept> kept = loading.seen(
                connection,
                company,
                onClocks.stream().map(each -> each.after().id()).toList());
        Map<AccountId, List<Event>> later = new HashMap<>();
        for (Follower.Written each : onClocks) {
            Kept now = kept.get(each.after().id());
            if (now != null && now.version() > each.number()) {
                later.put(each.after().id(), events(connection, company, now, each.number()));
            }
        }
        List<Done> all = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            Kept now = kept.get(acts.get(i).account());
            List<Event> more = later.getOrDefault(acts.get(i).account(), List.of());
            all.add(
                    done.get(i) instanceof Done.Happened it && now != null && !more.isEmpty()
                            ? with(it, now, more)
                            : done.get(i));
        }
        return all;
    }

    private static Done with(Done.Happened happened, Kept now, List<Event> more) {
        List<Event> events = new ArrayList<>(happened.events());
        events.addAll(more);
        return new Done.Happened(now.version(), events, now.account(), now.clock());
    }

    private static List<Event> events(Connection connection, String company, Kept kept, long after)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select events from journal where company = ? and account = ? and number > ? order by number
                """)) {
            select.setString(1, company);
            select.setString(2, kept.account().id().value());
            select.setLong(3, after);
            List<Event> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getString(1)
                            .lines()
                            .forEach(line -> events.add(kept.sealing().read(line)));
                }
            }
            return events;
        }
    }
}
