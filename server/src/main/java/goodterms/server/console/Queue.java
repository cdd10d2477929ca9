package goodterms.server.console;

import goodterms.core.cases.CaseId;
import goodterms.server.desk.OpenCase;
import goodterms.server.desk.OpenCases;
import goodterms.server.desk.OpenCases.Place;
import goodterms.server.site.Visit;
import goodterms.server.store.Kept;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The list that somebody came to a case from.
 *
 * @param address where the list is
 * @param next the case that comes next in it, after the last one the first; none if there is no other
 */
public record Queue(String address, Optional<String> next) {

    /** Who came from no list goes on with what is theirs, and where nothing is with what is anybody's. */
    static Queue of(Connection connection, Visit visit, Kept kept, CaseId id) throws SQLException {
        OpenCases list = list(visit);
        OpenCases mine = new OpenCases(OpenCases.View.MINE, list.kind(), list.order(), list.me());
        boolean named = visit.form().given("view").isPresent();
        Optional<String> next = Optional.empty();
        for (OpenCases each : named ? List.of(list) : List.of(mine, list)) {
            next = next.isPresent() ? next : next(connection, visit, each, kept, id);
        }
        return new Queue(Inbox.address(visit, list, list.view()), next);
    }

    private static Optional<String> next(Connection connection, Visit visit, OpenCases list, Kept kept, CaseId id)
            throws SQLException {
        Place here = OpenCase.of(kept.account()).stream()
                .filter(open -> open.number() == id.number())
                .findFirst()
                .map(list::place)
                .orElse(Place.START);
        Optional<OpenCase> next = after(connection, visit, list, here);
        Optional<OpenCase> other = next.isPresent() ? next : after(connection, visit, list, Place.START);
        return other.filter(open -> !isThat(open, kept, id)).map(open -> address(visit, list, open));
    }

    private static Optional<OpenCase> after(Connection connection, Visit visit, OpenCases list, Place place)
            throws SQLException {
        return list.after(connection, visit.company().id(), place, 1).stream().findFirst();
    }

    private static boolean isThat(OpenCase open, Kept kept, CaseId id) {
        return open.number() == id.number()
                && open.account().equals(kept.account().id().value());
    }

    /** The list that an address names; all cases, the most urgent first, where it names none. */
    static OpenCases list(Visit visit) {
        return new OpenCases(
                Choice.of(OpenCases.View.values(), visit.form().text("view")).orElse(OpenCases.View.ALL),
                Choice.of(OpenCase.Kind.values(), visit.form().text("kind")),
                Choice.of(OpenCases.Order.values(), visit.form().text("order")).orElse(OpenCases.Order.URGENT),
                visit.actor().name());
    }

    /** Where a case of a list is. */
    static String address(Visit visit, OpenCases list, OpenCase open) {
        return visit.home() + "/accounts/" + URLEncoder.encode(open.account(), StandardCharsets.UTF_8) + "/cases/"
                + open.number() + Inbox.query(list, list.view());
    }
}
