package goodterms.server.api;

import goodterms.server.signin.Scope;
import goodterms.server.web.Addresses;
import goodterms.server.webhook.Attempt;
import goodterms.server.webhook.Message;
import goodterms.server.webhook.Messages;
import goodterms.server.webhook.Webhook;
import goodterms.server.webhook.Webhooks;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which companies say where they want to be told what happens, and look after that. */
final class WebhookEndpoints {

    private static final String WEBHOOKS = Endpoint.COMPANY + "/webhooks";
    private static final String ONE = WEBHOOKS + "/{webhook}";
    private static final String TAG = "webhooks";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Webhooks webhooks;
    private final Addresses addresses;
    private final FirstAnswers firstAnswers;

    WebhookEndpoints(Webhooks webhooks, Addresses addresses, FirstAnswers firstAnswers) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.firstAnswers = firstAnswers;
    }

    List<Endpoint> all() {
        return List.of(
                admin("GET", WEBHOOKS, "list-webhooks", "The webhooks, the oldest first", this::list)
                        .giving(200, "webhook-list"),
                admin("POST", WEBHOOKS, "make-webhook", "Be told what happens at an address", this::make)
                        .taking(schema())
                        .giving(201, "new-webhook")
                        .once(firstAnswers),
                admin("GET", ONE, "get-webhook", "A webhook, and how it goes", this::one)
                        .giving(200, "webhook"),
                admin("DELETE", ONE, "remove-webhook", "Tell it nothing more, and forget it", this::remove)
                        .giving(200, "removed"),
                admin("POST", ONE + "/enabling", "enable-webhook", "Tell it again after it was disabled", this::enable)
                        .giving(200, "webhook"),
                admin("GET", ONE + "/messages", "list-messages", "What it was told, the latest first", this::messages)
                        .with(Cursor.PARAMETERS)
                        .giving(200, "message-list"),
                admin(
                                "GET",
                                ONE + "/messages/{message}",
                                "get-message",
                                "The attempts to tell it something",
                                this::attempts)
                        .giving(200, "attempt-list"),
                admin("POST", ONE + "/messages/{message}/replay", "replay-message", "Tell it again", this::again)
                        .giving(200, "told-again"),
                admin(
                                "POST",
                                ONE + "/replay",
                                "replay-messages",
                                "Tell it again all that it was to be told since a moment",
                                this::againSince)
                        .taking(Schema.field(
                                Schema.object(List.of("since")),
                                "since",
                                Bounds.of(
                                        JSON.objectNode().put("type", "string").put("format", "date-time"))))
                        .giving(200, "told-again"));
    }

    private static Endpoint admin(String method, String path, String name, String summary, Endpoint.Work work) {
        return Endpoint.change(method, path, name, TAG, summary, Scope.ADMIN, work);
    }

    private static ObjectNode schema() {
        ObjectNode schema = Schema.object(List.of("url"));
        Schema.field(schema, "url", Schema.text(2000, "Where to be told: an address that begins with https://."));
        ObjectNode type = Schema.text("^[a-z]+(-[a-z]+)*$", 64, "The name of an event, such as payment-succeeded.");
        return Schema.field(schema, "types", Schema.list(type, 200));
    }

    private Answer make(Connection connection, Call call) throws SQLException {
        URI url = ProductEndpoints.url(call.body().path("url").stringValue(""), addresses);
        List<String> types = call.body()
                .path("types")
                .valueStream()
                .map(type -> type.stringValue(""))
                .distinct()
                .toList();
        return webhooks.add(connection, call.company(), url, types, call.now())
                .map(made -> Answer.created(shown(made.webhook()).put("secret", made.secret())))
                .orElseThrow(() -> Problem.field("/url", "A company has " + Webhooks.MOST + " webhooks at most."));
    }

    private Answer list(Connection connection, Call call) throws SQLException {
        ObjectNode json = JSON.objectNode();
        ArrayNode items = json.putArray("items");
        webhooks.list(connection, call.company()).forEach(each -> items.add(shown(each)));
        return Answer.ok(json);
    }

    private Webhook webhook(Connection connection, Call call) throws SQLException {
        return webhooks.find(connection, call.company(), call.part("webhook"))
                .orElseThrow(() -> Problem.notFound("There is no webhook " + call.part("webhook") + "."));
    }

    private Answer one(Connection connection, Call call) throws SQLException {
        return Answer.ok(shown(webhook(connection, call)));
    }

    private Answer remove(Connection connection, Call call) throws SQLException {
        webhook(connection, call);
        webhooks.remove(connection, call.company(), call.part("webhook"));
        return Answer.ok(JSON.objectNode().put("webhook", call.part("webhook")));
    }

    private Answer enable(Connection connection, Call call) throws SQLException {
        webhooks.enable(connection, call.company(), call.part("webhook"));
        return one(connection, call);
    }

    private Answer messages(Connection connection, Call call) throws SQLException {
        Webhook webhook = webhook(connection, call);
        List<Message> found = Messages.list(
                connection,
                call.company(),
                webhook.id(),
                Cursor.afterNumber(call, Long.MAX_VALUE),
                Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(call, found, WebhookEndpoints::shown, message -> Long.toString(message.entry())));
    }

    private Answer attempts(Connection connection, Call call) throws SQLException {
        Webhook webhook = webhook(connection, call);
        ObjectNode json = JSON.objectNode();
        ArrayNode items = json.putArray("items");
        for (Attempt attempt : Messages.attempts(connection, call.company(), webhook.id(), call.part("message"))) {
            items.add(Shown.json(attempt));
        }
        return Answer.ok(json);
    }

    private Answer again(Connection connection, Call call) throws SQLException {
        Webhook webhook = webhook(connection, call);
        if (!Messages.again(connection, call.company(), webhook.id(), call.part("message"), call.now())) {
            throw Problem.notFound("There is no message " + call.part("message") + ".");
        }
        return Answer.ok(JSON.objectNode().put("messages", 1));
    }

    private Answer againSince(Connection connection, Call call) throws SQLException {
        Webhook webhook = webhook(connection, call);
        try {
            Instant since = Instant.parse(call.body().path("since").stringValue(""));
            int many = Messages.againSince(connection, call.company(), webhook.id(), since, call.now());
            return Answer.ok(JSON.objectNode().put("messages", many));
        } catch (DateTimeException noSuchDay) {
            throw Problem.field("/since", "There is no such moment.");
        }
    }

    private static ObjectNode shown(Webhook webhook) {
        ObjectNode json = JSON.objectNode()
                .put("webhook", webhook.id())
                .put("url", webhook.url().toString())
                .put("created-at", webhook.createdAt().toString());
        webhook.types().forEach(json.putArray("types")::add);
        webhook.failingSince().ifPresent(since -> json.put("failing-since", since.toString()));
        webhook.disabled()
                .ifPresent(it -> json.put("disabled-at", it.at().toString()).put("disabled-because", it.because()));
        return json;
    }

    private static ObjectNode shown(Message message) {
        ObjectNode json = JSON.objectNode()
                .put("message", message.id())
                .put("type", message.type())
                .put("account", message.account().value())
                .put("version", message.number())
                .put("at", message.at().toString())
                .put("attempts", message.attempts())
                .put("state", message.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        message.dueAt().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }
}
