package goodterms.journal.json;

import goodterms.core.account.Event;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as journals keep them for good: with everything that says who somebody is under the account's key. Without the
 * key, each such text reads as a name that stands for it, the same for the same text: the account can be lived through
 * again, and its money with it, and nobody can tell whose it was.
 *
 * @param key none once it is destroyed
 */
public record Sealing(Optional<AccountKey> key) {

    private static final String MARK = "sealed:1:";
    private static final int NAME_BYTES = 6;

    /** Under that key. */
    public static Sealing under(AccountKey key) {
        return new Sealing(Optional.of(key));
    }

    /** With the key destroyed: what was sealed can be read only as names that stand for it. */
    public static Sealing destroyed() {
        return new Sealing(Optional.empty());
    }

    /**
     * The event as one line, sealed.
     *
     * @throws IllegalStateException if the key is destroyed
     */
    public String write(Event event) {
        AccountKey present = key.orElseThrow(() -> new IllegalStateException("the account's key is destroyed"));
        return EventJson.line(
                changed(EventJson.json(event), text -> text instanceof PersonalText it ? sealed(present, it) : text));
    }

    /**
     * The event that was written so, sealed or not.
     *
     * @throws UnreadableJson as {@link EventJson#read}, and if a text was sealed under another key or has been changed
     */
    public Event read(String line) {
        return EventJson.of(changed(EventJson.tree(line), this::opened));
    }

    private static JsonNode changed(JsonNode json, UnaryOperator<JsonNode> change) {
        return switch (json) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), changed(entry.getValue(), change)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(each -> copy.add(changed(each, change)));
                yield copy;
            }
            default -> change.apply(json);
        };
    }

    private static JsonNode sealed(AccountKey key, PersonalText text) {
        String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(key.encrypt(text.stringValue()));
        return JsonNodeFactory.instance.stringNode(MARK + sealed);
    }

    private JsonNode opened(JsonNode text) {
        if (!text.isString() || !text.stringValue().startsWith(MARK)) {
            return text;
        }
        String sealed = text.stringValue().substring(MARK.length());
        return JsonNodeFactory.instance.stringNode(
                key.map(present -> opened(present, sealed)).orElseGet(() -> standIn(sealed)));
    }

    private static String opened(AccountKey key, String sealed) {
        try {
            return key.decrypt(Base64.getUrlDecoder().decode(sealed));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new UnreadableJson("this was sealed under another key, or has been changed");
        }
    }

    private static String standIn(String sealed) {
        byte[] digest = AccountKey.digest(sealed.getBytes(StandardCharsets.UTF_8));
        return "erased-" + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }
}
