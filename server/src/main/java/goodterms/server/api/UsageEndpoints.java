package goodterms.server.api;

import goodterms.server.signin.Scope;
import goodterms.server.usage.Usage;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The row of the table at which use of many accounts is reported at once. */
final class UsageEndpoints {

    /** How many reports a batch holds at most. */
    static final int MOST = 10_000;

    private static final int BYTES = 4 * 1024 * 1024;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Usage usage;

    UsageEndpoints(Usage usage) {
        this.usage = usage;
    }

    List<Endpoint> all() {
        return List.of(Endpoint.steps(
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

    private Answer take(Call call) {
        List<Usage.Part> parts = usage.take(
                call.company(), UsageBatch.read(call.bytes()), call.caller().name(), call.now());
        ObjectNode json = JSON.objectNode()
                .put("taken", parts.stream().mapToInt(Usage.Part::taken).sum())
                .put("known", parts.stream().mapToInt(Usage.Part::known).sum());
        ArrayNode refused = json.putArray("refused");
        ArrayNode accounts = json.putArray("accounts");
        parts.forEach(part -> {
            accounts.addObject()
                    .put("account", part.account())
                    .put("taken", part.taken())
                    .put("known", part.known())
                    .put("refused", part.refused());
            part.because()
                    .ifPresent(reason -> refused.addObject()
                            .put("account", part.account())
                            .put("reports", part.refused())
                            .set("problem", problem(part.account(), reason)));
        });
        return Answer.ok(json);
    }

    private static JsonNode problem(String account, Usage.Reason reason) {
        return switch (reason) {
            case Usage.Reason.Refused it -> Problem.json(it.refusal());
            case Usage.Reason.Missing _ ->
                Problem.notFound("There is no account " + account + ".")
                        .answer()
                        .body();
            case Usage.Reason.Broken _ ->
                Problem.of(Fault.INTERNAL, "Use of the account " + account + " can't be counted now.")
                        .answer()
                        .body();
        };
    }
}
