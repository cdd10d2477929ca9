package goodterms.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses of a case on its way: all that is known of it stands in them. */
final class TryAddress {

    /** The answer that is to be given anew. */
    static final String CHANGE = "change";

    /** The question that a form asked, so that it is noticed when nothing was chosen. */
    static final String ASKING = "asking";

    private TryAddress() {}

    /** Where one answer is given anew, and the others stay. */
    static String changing(Trying trying, String name) {
        Map<String, String> parameters = new LinkedHashMap<>(trying.answers());
        parameters.remove(name);
        parameters.put(CHANGE, name);
        return query(trying, parameters);
    }

    /** Where one more is answered. */
    static String with(Trying trying, String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(trying.answers());
        parameters.put(name, value);
        return query(trying, parameters);
    }

    private static String query(Trying trying, Map<String, String> parameters) {
        return "?question=" + trying.rules().question().word()
                + parameters.entrySet().stream()
                        .map(each -> "&" + encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
