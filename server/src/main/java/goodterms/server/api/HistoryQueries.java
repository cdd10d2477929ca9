package goodterms.server.api;

import goodterms.server.store.Accounts;
import goodterms.server.store.History;
import goodterms.server.store.History.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The row of the table at which is asked what happened to all accounts. */
final class HistoryQueries {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18}) ([^ ]+) ([0-9]{1,18}) (.*)");

    private final History history;

    HistoryQueries(Accounts accounts) {
        this.history = accounts.history();
    }

    List<Endpoint> all() {
        return List.of(Endpoint.get(
                        Endpoint.COMPANY + "/events",
                        "list-all-events",
                        "accounts",
                        "Everything that happened to all accounts, in the order in which it was written",
                        "history",
                        this::list)
                .with(Cursor.PARAMETERS));
    }

    private Answer list(Connection connection, Call call) throws SQLException {
        Place place = place(Cursor.after(call));
        if (!History.knows(connection, place)) {
            throw Problem.field("/cursor", "This cursor is older than the database. Begin anew, without it.");
        }
        List<History.Entry> found = history.after(connection, call.company(), place, Cursor.limit(call) + 1);
        ObjectNode page = Cursor.page(call, found, HistoryQueries::shown, entry -> written(entry.place()));
        int shown = page.path("items").size();
        Optional<String> last = shown == 0
                ? call.asked("cursor")
                : Optional.of(Cursor.written(written(found.get(shown - 1).place())));
        last.ifPresent(cursor -> page.put("cursor", cursor));
        return Answer.ok(page);
    }

    private static String written(Place place) {
        return place.position() + " " + place.at() + " " + place.number() + " " + place.account();
    }

    private static Place place(String written) {
        if (written.isEmpty()) {
            return Place.START;
        }
        Matcher place = PLACE.matcher(written);
        try {
            if (place.matches()) {
                return new Place(
                        Long.parseLong(place.group(1)),
                        Instant.parse(place.group(2)),
                        place.group(4),
                        Long.parseLong(place.group(3)));
            }
        } catch (DateTimeException none) {
            // Said below.
        }
        throw Problem.field("/cursor", "This cursor is of another list.");
    }

    private static ObjectNode shown(History.Entry entry) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("account", entry.account().value());
        entry.clock().ifPresent(clock -> json.put("clock", clock));
        json.put("version", entry.number()).put("at", entry.at().toString()).put("by", entry.by());
        entry.command().ifPresent(command -> json.put("command", command));
        json.set("events", Commands.events(entry.events()));
        return json.put("hash", entry.hash());
    }
}
