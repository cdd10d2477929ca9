package goodterms.server.api;

import goodterms.core.account.Command;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Card;
import goodterms.journal.json.CommandJson;
import goodterms.journal.json.UnreadableJson;
import goodterms.server.signin.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a command is asked for over HTTP: its own fields, without its type, which the address says; without what the address
 * names; with who asks left out where that is the caller itself; with cards as the processor's tokens.
 */
final class CommandShape {

    private static final String BY = "by";
    private static final String CARD = "card";
    private static final String CHANNEL = "channel";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What is meant where a command's field is left out. */
    private static final Map<String, Map<String, JsonNode>> USUAL = Map.of(
            "subscribe", Map.of("skip-trial", JSON.booleanNode(false)),
            "cancel", Map.of("now", JSON.booleanNode(false), "channel", JSON.stringNode("api")),
            "record-activity", Map.of("acknowledged", JSON.booleanNode(false)),
            "request-refund", Map.of("channel", JSON.stringNode("api"), "kind", JSON.stringNode("subscription")));

    /** What programs have to say though the server itself may leave it out: a report sent twice is known by its id. */
    private static final Map<String, List<String>> ALWAYS = Map.of("usage-report", List.of("id"));

    private final String command;
    private final ObjectNode own;
    private final List<String> inAddress;
    private final Map<String, JsonNode> usual;
    private final Optional<ObjectNode> schema;
    private final Function<String, Optional<Card>> cards;

    /**
     * @param named what the address names
     * @param cards what the processor says of a card, by its token
     */
    CommandShape(String command, List<String> named, Function<String, Optional<Card>> cards) {
        this.command = command;
        this.cards = cards;
        this.usual = USUAL.getOrDefault(command, Map.of());
        Map<String, ObjectNode> defined = new TreeMap<>();
        ObjectNode whole = CommandJson.schema(command, defined).orElseThrow();
        this.own = (ObjectNode) whole.path("properties");
        this.inAddress = named.stream().filter(own::has).toList();
        this.schema = body(whole, defined);
    }

    /** The schema of the body; none where no field is left for it. */
    Optional<ObjectNode> schema() {
        return schema;
    }

    /** Whether somebody asks for it by name: a customer, or one of the staff. */
    boolean isAsked() {
        return own.has(BY);
    }

    private Optional<ObjectNode> body(ObjectNode whole, Map<String, ObjectNode> defined) {
        ObjectNode body = Bounds.of(whole.deepCopy());
        ObjectNode properties = (ObjectNode) body.path("properties");
        List<String> required = new ArrayList<>();
        whole.path("required").forEach(name -> required.add(name.stringValue()));
        properties.remove("type");
        inAddress.forEach(properties::remove);
        required.removeAll(inAddress);
        required.removeAll(List.of("type", BY));
        usual.forEach((name, value) -> {
            required.remove(name);
            ((ObjectNode) properties.path(name)).set("default", value);
        });
        if (properties.has(CARD)) {
            properties.set(CARD, token());
            defined.remove(CARD);
        }
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        required.forEach(body.putArray("required")::add);
        ObjectNode parts = body.putObject("$defs");
        defined.forEach((name, part) -> {
            ObjectNode bounded = Bounds.of(part);
            ALWAYS.getOrDefault(name, List.of())
                    .forEach(field -> bounded.withArrayProperty("required").insert(0, field));
            parts.set(name, bounded);
        });
        return Optional.of(body);
    }

    private static ObjectNode token() {
        ObjectNode card =
                JSON.objectNode().put("type", "object").put("description", "a card, by the processor's token");
        card.putObject("properties")
                .putObject("token")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 200);
        card.putArray("required").add("token");
        return card.put("additionalProperties", false);
    }

    /** The command that a call asks for. @throws Problem if a field is not what the command takes */
    Command read(Call call) {
        ObjectNode fields = JSON.objectNode().put("type", command);
        if (call.body() instanceof ObjectNode body) {
            fields.setAll(body);
        }
        fillIn(fields);
        inAddress.forEach(name -> fields.set(name, part(name, call.part(name))));
        if (call.caller().isCustomer() && own.has(CHANNEL)) {
            // Where a customer asks is not for them to say: terms may treat channels differently.
            fields.put(CHANNEL, "portal");
        }
        if (!isAsked() && call.caller().session().isPresent()) {
            throw Problem.of(Fault.FORBIDDEN, "This is reported by the company's programs, not by people.");
        }
        if (isAsked()) {
            fields.set(BY, by(call, fields.path(BY)));
        }
        if (fields.path(CARD) instanceof ObjectNode card) {
            fields.set(CARD, card(card));
        }
        try {
            return CommandJson.read(fields);
        } catch (UnreadableJson wrong) {
            throw Problem.field("", String.valueOf(wrong.getMessage()));
        }
    }

    /** The command that one of the staff asks for by these fields. @throws UnreadableJson if they are not what it takes */
    Command read(ObjectNode typed, Actor by) {
        ObjectNode fields = typed.deepCopy().put("type", command);
        fillIn(fields);
        fields.set(BY, actor(by));
        if (fields.path(CARD) instanceof ObjectNode card) {
            fields.set(CARD, card(card));
        }
        return CommandJson.read(fields);
    }

    private void fillIn(ObjectNode fields) {
        usual.forEach((name, value) -> {
            if (!fields.has(name)) {
                fields.set(name, value);
            }
        });
    }

    private JsonNode part(String name, String text) {
        boolean number = own.path(name).path("type").stringValue("").equals("integer");
        if (!number) {
            return JSON.stringNode(text);
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw Problem.notFound("There is no " + name + " " + text + ".");
        }
        return JSON.numberNode(Integer.parseInt(text));
    }

    /** Who asks: the caller itself, or whom it says where it may say so. */
    private static JsonNode by(Call call, JsonNode inBody) {
        JsonNode given = call.asked(BY)
                .<JsonNode>map(name -> actor(new Actor(name, call.asked("role"))))
                .orElse(inBody);
        if (given.isMissingNode()) {
            return call.caller()
                    .actor()
                    .map(CommandShape::actor)
                    .orElseThrow(() -> Problem.field(
                            "/by", "Say who asks: this key has no role of the company to act in by itself."));
        }
        if (!call.caller().may(Scope.ACT_FOR_OTHERS)) {
            throw Problem.of(Fault.FORBIDDEN, "To say who asks, a key needs the scope act-for-others.");
        }
        return given;
    }

    private static ObjectNode actor(Actor by) {
        ObjectNode json = JSON.objectNode().put("name", by.name());
        by.role().ifPresent(role -> json.put("role", role));
        return json;
    }

    private JsonNode card(ObjectNode card) {
        Card known = cards.apply(card.path("token").stringValue(""))
                .orElseThrow(() -> Problem.field("/card/token", "The processor knows no card by this token."));
        ObjectNode json = JSON.objectNode()
                .put("token", known.token())
                .put("brand", known.brand())
                .put("last-four", known.lastFour())
                .put("fingerprint", known.fingerprint());
        known.expires().ifPresent(month -> json.put("expires", month.toString()));
        return json;
    }
}
