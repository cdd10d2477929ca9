package goodterms.server.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What somebody typed, and what is wrong with it, field by field; a form is shown again with both.
 *
 * @param typed every value of every field
 * @param wrong what to do about a field that can't be taken as it is, in a sentence
 */
public record Form(Map<String, List<String>> typed, Map<String, String> wrong) {

    /** What no field may be longer than, in characters: a page of terms is the longest. */
    private static final int LONGEST = 200_000;

    /** Nothing typed yet. */
    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public Form {
        typed = Map.copyOf(typed);
        wrong = Map.copyOf(wrong);
    }

    /** That of a request: what stands in its address and in its body. Longer texts are cut. */
    public static Form of(ServerRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.servletRequest()
                .getParameterMap()
                .forEach((name, values) ->
                        typed.put(name, Arrays.stream(values).map(Form::bounded).toList()));
        return new Form(typed, Map.of());
    }

    private static String bounded(String value) {
        String plain = value.replace("\r\n", "\n").replace("\0", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    /** What stands in a field, without the space around it; nothing if it is empty or not there. */
    public String text(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** What stands in a field, if anything does. */
    public Optional<String> given(String field) {
        return Optional.of(text(field)).filter(value -> !value.isEmpty());
    }

    /** What stands in a field, or, before anybody has typed there, what it begins with. */
    public String text(String field, String first) {
        return typed.containsKey(field) ? text(field) : first;
    }

    /** Everything chosen in a field. */
    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Whether a choice is made in a field. */
    public boolean chosen(String field, String value) {
        return all(field).contains(value);
    }

    /** The same, with something wrong with a field; of several the first is told. */
    public Form wrong(String field, String sentence) {
        Map<String, String> more = new LinkedHashMap<>(wrong);
        more.putIfAbsent(field, sentence);
        return new Form(typed, more);
    }

    /** The same, with a field filled in. */
    public Form with(String field, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(typed);
        more.put(field, List.of(value));
        return new Form(more, wrong);
    }

    /** What is wrong with a field, if something is. */
    public Optional<String> wrongWith(String field) {
        return Optional.ofNullable(wrong.get(field));
    }

    /** Whether all of it can be taken. */
    public boolean isFine() {
        return wrong.isEmpty();
    }
}
