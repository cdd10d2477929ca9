package goodterms.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists a page at a time: where the next one begins is known by the last item of this one, so nothing is skipped. */
final class Cursor {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The parameters of every list. */
    static final Endpoint.Parameter[] PARAMETERS = {
        new Endpoint.Parameter(
                "cursor",
                "Where to go on: the field next of the page before.",
                JSON.objectNode().put("type", "string").put("maxLength", 500)),
        new Endpoint.Parameter(
                "limit",
                "How many at most.",
                JSON.objectNode()
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", MOST)
                        .put("default", USUAL))
    };

    private Cursor() {}

    /** After what to go on; the start, an empty text, where no cursor is given. @throws Problem if it is none of ours */
    static String after(Call call) {
        return call.asked("cursor").map(Cursor::read).orElse("");
    }

    /** The same for lists whose order is a number. */
    static long afterNumber(Call call, long start) {
        String after = after(call);
        try {
            return after.isEmpty() ? start : Long.parseLong(after);
        } catch (NumberFormatException other) {
            throw Problem.field("/cursor", "This cursor is of another list.");
        }
    }

    private static String read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            StrictJson.keepable(text, "/cursor");
            return text;
        } catch (IllegalArgumentException notOurs) {
            throw Problem.field("/cursor", "This is no cursor. Take the field next of a page, or leave it out.");
        }
    }

    /** How many are asked for. */
    static int limit(Call call) {
        return call.asked("limit").map(Integer::parseInt).orElse(USUAL);
    }

    /**
     * A page.
     *
     * @param found one more than asked for, where there are more
     * @param key what the order of the list goes by
     */
    static <T> ObjectNode page(Call call, List<T> found, Function<T, JsonNode> shown, Function<T, String> key) {
        int limit = limit(call);
        List<T> items = found.subList(0, Math.min(limit, found.size()));
        ObjectNode page = JSON.objectNode();
        ArrayNode array = page.putArray("items");
        items.forEach(item -> array.add(shown.apply(item)));
        if (found.size() > limit) {
            page.put("next", written(key.apply(items.getLast())));
        }
        return page;
    }

    /** A cursor after that key. */
    static String written(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
