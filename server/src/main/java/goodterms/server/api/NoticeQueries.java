package goodterms.server.api;

import goodterms.core.account.RetentionEvent;
import goodterms.journal.json.AccountJson;
import goodterms.server.mail.Written;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is asked what was written to people, what is used, and what is kept. */
final class NoticeQueries {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Commands commands;

    NoticeQueries(Commands commands) {
        this.commands = commands;
    }

    List<Endpoint> all() {
        String account = Endpoint.ACCOUNT;
        return List.of(
                Endpoint.get(
                                account + "/notices",
                                "list-notices",
                                "people",
                                "What the people of an account were written, the oldest first",
                                "notice-list",
                                this::notices)
                        .with(Cursor.PARAMETERS),
                Endpoint.get(
                        account + "/usage",
                        "get-usage",
                        "usage",
                        "What is counted in the usage period that runs",
                        "usage",
                        this::usage),
                Endpoint.get(
                        account + "/retention",
                        "get-retention",
                        "retention",
                        "What is kept, what is to be deleted, and the certificates of what was",
                        "retention",
                        this::retention));
    }

    private Answer notices(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        List<Written> found =
                Written.after(connection, call.company(), kept, Cursor.afterNumber(call, 0), Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(call, found, NoticeQueries::shown, it -> Long.toString(it.place())));
    }

    private static ObjectNode shown(Written written) {
        ObjectNode json = JSON.objectNode()
                .put("notice", written.key())
                .put("at", written.at().toString())
                .put("about", written.about());
        written.notice().ifPresent(notice -> json.set("letter", Shown.json(notice)));
        return json;
    }

    private Answer usage(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        return Answer.ok(MAPPER.readTree(AccountJson.write(kept.account())).path("metering"))
                .at(kept.version());
    }

    private Answer retention(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        ObjectNode json = JSON.objectNode();
        json.set("content", MAPPER.readTree(AccountJson.write(kept.account())).path("content"));
        ArrayNode certificates = json.putArray("certificates");
        Journal.events(connection, call.company(), kept, Sought.named("deletion-certified")).stream()
                .map(RetentionEvent.DeletionCertified.class::cast)
                .forEach(it -> {
                    ArrayNode lines = certificates
                            .addObject()
                            .put("at", it.at().toString())
                            .putArray("lines");
                    it.certificate().lines(kept.account().profile().zone()).forEach(lines::add);
                });
        return Answer.ok(json).at(kept.version());
    }
}
