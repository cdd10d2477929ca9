package goodterms.server.api;

import goodterms.core.catalog.Company;
import goodterms.core.catalog.TermsPage;
import goodterms.core.reading.Place;
import goodterms.core.reading.Ratings;
import goodterms.server.signin.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is told what readers say of the company's pages, as they do on the published ones. */
final class RatingEndpoints {

    private static final String RATINGS = Endpoint.COMPANY + "/ratings";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Commands commands;
    private final FirstAnswers firstAnswers;

    RatingEndpoints(Commands commands, FirstAnswers firstAnswers) {
        this.commands = commands;
        this.firstAnswers = firstAnswers;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        RATINGS,
                        "list-ratings",
                        "terms",
                        "How many readers found their answer, place by place",
                        "rating-list",
                        this::list),
                Endpoint.change(
                                "POST",
                                RATINGS,
                                "rate",
                                "terms",
                                "Say whether a place of a page in force has answered a reader's question",
                                Scope.WRITE,
                                this::rate)
                        .taking(schema())
                        .giving(200, "counted")
                        .once(firstAnswers));
    }

    private static ObjectNode schema() {
        ObjectNode schema = Schema.object(List.of("page", "place", "helpful"));
        Schema.field(schema, "page", Schema.text(100, "The page's short name."));
        Schema.field(schema, "place", Schema.text(200, "The heading or clause, as links lead to it."));
        return Schema.field(schema, "helpful", JSON.objectNode().put("type", "boolean"));
    }

    private Answer rate(Connection connection, Call call) throws SQLException {
        Optional<Place> place = Ratings.place(
                commands.company(connection, call).termsAt(call.now()),
                call.body().path("page").stringValue(""),
                call.body().path("place").stringValue(""));
        if (place.isPresent()) {
            count(connection, call, place.get(), call.body().path("helpful").booleanValue(false));
        }
        return Answer.ok(JSON.objectNode().put("counted", place.isPresent()));
    }

    private static void count(Connection connection, Call call, Place place, boolean helpful) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into answered (company, page, version, place, yes, no) values (?, ?, ?, ?, ?, ?)
                on conflict (company, page, version, place)
                do update set yes = answered.yes + excluded.yes, no = answered.no + excluded.no
                """)) {
            insert.setString(1, call.company());
            insert.setString(2, place.page().page());
            insert.setString(3, place.page().sha256());
            insert.setString(4, place.name());
            insert.setInt(5, helpful ? 1 : 0);
            insert.setInt(6, helpful ? 0 : 1);
            insert.executeUpdate();
        }
    }

    private Answer list(Connection connection, Call call) throws SQLException {
        Company company = commands.company(connection, call);
        ObjectNode json = JSON.objectNode();
        ArrayNode items = json.putArray("items");
        try (PreparedStatement select = connection.prepareStatement("""
                select page, version, place, yes, no from answered where company = ? order by page, place, version
                """)) {
            select.setString(1, call.company());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Optional<TermsPage> page = page(company, row.getString("version"));
                    if (page.isPresent()) {
                        items.add(shown(page.get(), row));
                    }
                }
            }
        }
        return Answer.ok(json);
    }

    private static Optional<TermsPage> page(Company company, String sha256) {
        return company.terms().stream()
                .flatMap(terms -> terms.pages().stream())
                .filter(page -> page.id().sha256().equals(sha256))
                .findFirst();
    }

    private static ObjectNode shown(TermsPage page, ResultSet row) throws SQLException {
        ObjectNode item = JSON.objectNode();
        item.set("page", Shown.json(page.id()));
        return item.put("place", row.getString("place"))
                .put("yes", row.getLong("yes"))
                .put("no", row.getLong("no"));
    }
}
