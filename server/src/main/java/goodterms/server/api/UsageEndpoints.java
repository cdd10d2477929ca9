package goodterms.server.api;

import goodterms.server.signin.Scope;
import goodterms.server.usage.Usage;
import goodterms.server.usage.Used;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The row of the table at which use of many accounts is reported at once. */
final class UsageEndpoints {

    /** How many reports a batch holds at most. */
    static final int MOST = 10_000;

    private static final int BYTES = 4 * 1024 * 1024;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Commands commands;
    private final Usage usage;

    UsageEndpoints(Commands commands, Usage usage) {
        this.commands = commands;
        this.usage = usage;
    }

    List<Endpoint> all() {
        return List.of(Endpoint.change(
                        "POST",
                        Endpoint.COMPANY + "/usage",
                        "report-usage",
                        "usage",
                        "Report what many accounts used: a list, or a report a line",
                        Scope.WRITE,
                        this::take)
                .taking(schema())
                .readingItself()
                .upTo(BYTES)
                .giving(200, "taken"));
    }

    private static ObjectNode schema() {
        ObjectNode report = Schema.object(List.of("account", "id", "meter", "quantity"));
        Schema.field(report, "account", Schema.text(64, "The account that used it."));
        Schema.field(report, "id", Schema.text(64, "The same for the same report, however often it is sent."));
        Schema.field(report, "meter", Schema.text(64, "What is counted."));
        Schema.field(
                report,
                "quantity",
                JSON.objectNode().put("type", "integer").put("minimum", 0).put("maximum", UsageBatch.LARGEST));
        Schema.field(
                report,
                "happened",
                Bounds.of(JSON.objectNode().put("type", "string").put("format", "date-time")));
        return Schema.list(report, MOST).put("minItems", 1);
    }

    private Answer take(Connection connection, Call call) throws SQLException {
        List<Used> batch = UsageBatch.read(call.bytes());
        Usage.Taken taken = usage.take(
                connection,
                commands.company(connection, call),
                batch,
                call.caller().name(),
                call.now());
        ObjectNode json = JSON.objectNode().put("taken", taken.taken()).put("known", taken.known());
        ArrayNode refused = json.putArray("refused");
        taken.refused()
                .forEach(each -> refused.addObject()
                        .put("account", each.account())
                        .put("reports", each.reports())
                        .set(
                                "problem",
                                each.because()
                                        .map(Problem::json)
                                        .orElseGet(() -> (ObjectNode)
                                                Problem.notFound("There is no account " + each.account() + ".")
                                                        .answer()
                                                        .body())));
        return Answer.ok(json);
    }
}
