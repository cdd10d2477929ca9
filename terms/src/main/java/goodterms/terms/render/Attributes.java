package goodterms.terms.render;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes of an element, always written in the same order. */
final class Attributes {

    private Attributes() {}

    /** Names and values in turn. */
    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
