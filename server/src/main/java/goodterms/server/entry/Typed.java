package goodterms.server.entry;

import goodterms.server.site.Area;
import goodterms.server.site.Form;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody had typed when their session was over, and where.
 *
 * @param place where the form is
 * @param fields of the form, but those that belong to the session that is over, and secrets
 */
public record Typed(String place, Map<String, List<String>> fields) {

    /** What a browser keeps of it, in a cookie. */
    static final String COOKIE = "goodterms-typed";

    /** Browsers keep no cookie of more than 4,096 bytes, its name and the rest included. */
    private static final int LARGEST_COOKIE = 3_500;

    /** Nothing of it changes any more. */
    public Typed {
        fields = Map.copyOf(fields);
    }

    /** What was typed in a form; nothing if it has no fields of its own, or leads nowhere. */
    static Optional<Typed> of(Area area, String company, String place, Form form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.typed().forEach((name, values) -> {
            if (!name.startsWith("_") && !name.contains("password") && !name.contains("secret")) {
                fields.put(name, values);
            }
        });
        boolean known = Place.of(area, company, place).equals(place);
        return known && !fields.isEmpty() ? Optional.of(new Typed(place, fields)) : Optional.empty();
    }

    /** What was {@link #written()}; nothing if somebody has tampered with it so that it can't be read. */
    static Optional<Typed> read(Area area, String company, String text) {
        int mark = text.indexOf('?');
        if (mark < 0) {
            return Optional.empty();
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        try {
            for (String field : text.substring(mark + 1).split("&", -1)) {
                int equals = field.indexOf('=');
                typed.computeIfAbsent(decoded(field.substring(0, Math.max(0, equals))), _ -> new ArrayList<>())
                        .add(decoded(field.substring(equals + 1)));
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return of(area, company, text.substring(0, mark), new Form(typed, Map.of()));
    }

    /** As one text. */
    String written() {
        return place
                + fields.entrySet().stream()
                        .flatMap(field ->
                                field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The same for a cookie, if it is not too long for one. */
    Optional<String> cookie() {
        return Optional.of(written()).filter(text -> text.length() <= LARGEST_COOKIE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
