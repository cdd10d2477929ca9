package goodterms.server.entry;

import goodterms.server.site.Area;
import goodterms.server.site.Form;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/**
 * What somebody had typed when their session was over, and where.
 *
 * @param place where the form is
 * @param whose what stands for the person: it is shown to nobody else
 * @param fields of the form, but those that belong to the session that is over, and secrets
 */
public record Typed(String place, String whose, Map<String, List<String>> fields) {

    /** What a browser keeps of it, in a cookie. */
    static final String COOKIE = "goodterms-typed";

    /** Browsers keep no cookie of more than 4,096 bytes, its name and the rest included. */
    private static final int LARGEST_COOKIE = 3_500;

    /** From so many characters on, a text is long. */
    private static final int LONG = 100;

    /** Where a form says whose it is. */
    private static final String WHOSE = "_whose";

    /** The most that a form carries. */
    private static final int LARGEST_FIELD = 190_000;

    /** The most that is made of what a form carries: the longest text there is, each character as it stands in an address. */
    private static final int LONGEST = 2_000_000;

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
        return known && !fields.isEmpty() ? Optional.of(new Typed(place, form.text(WHOSE), fields)) : Optional.empty();
    }

    /** What was {@link #written()}; nothing if somebody has tampered with it so that it can't be read. */
    static Optional<Typed> read(Area area, String company, String written) {
        try {
            String text = inflated(written);
            int mark = text.indexOf('?');
            if (mark < 0) {
                return Optional.empty();
            }
            Map<String, List<String>> typed = new LinkedHashMap<>();
            for (String field : text.substring(mark + 1).split("&", -1)) {
                int equals = field.indexOf('=');
                typed.computeIfAbsent(decoded(field.substring(0, Math.max(0, equals))), _ -> new ArrayList<>())
                        .add(decoded(field.substring(equals + 1)));
            }
            return of(area, company, text.substring(0, mark), new Form(typed, Map.of()));
        } catch (IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    /** As one text that addresses, forms and cookies carry as it is, shorter than what it says. */
    String written() {
        String text = place + "?" + WHOSE + "=" + encoded(whose)
                + fields.entrySet().stream()
                        .flatMap(field -> field.getValue().stream()
                                .map(value -> "&" + encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining());
        Deflater deflater = new Deflater();
        deflater.setInput(text.getBytes(StandardCharsets.US_ASCII));
        deflater.finish();
        ByteArrayOutputStream shorter = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        while (!deflater.finished()) {
            shorter.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(shorter.toByteArray());
    }

    private static String inflated(String written) throws IOException {
        byte[] shorter = Base64.getUrlDecoder().decode(written);
        try (InputStream text = new InflaterInputStream(new ByteArrayInputStream(shorter))) {
            return new String(text.readNBytes(LONGEST), StandardCharsets.US_ASCII);
        }
    }

    /** The same for a cookie, if it is not too long for one. */
    Optional<String> cookie() {
        return Optional.of(written()).filter(text -> text.length() <= LARGEST_COOKIE);
    }

    /** The same for a field of a form, if it is not too long for one. */
    Optional<String> field() {
        return Optional.of(written()).filter(text -> text.length() <= LARGEST_FIELD);
    }

    /** The long texts among it, or all where none is long: what nobody wants to type again. */
    List<String> texts() {
        List<String> all = fields.values().stream().flatMap(List::stream).toList();
        List<String> some = all.stream().filter(it -> it.length() > LONG).toList();
        return some.isEmpty() ? all : some;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
