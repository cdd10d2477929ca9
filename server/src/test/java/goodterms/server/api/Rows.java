package goodterms.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked, as the description says it.
 *
 * @param path with names in braces
 */
record Rows(String method, String path, JsonNode operation) {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    static List<Rows> of(JsonNode description) {
        List<Rows> rows = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method.toLowerCase(Locale.ROOT));
                    if (!operation.isMissingNode()) {
                        rows.add(new Rows(method, path.getKey(), operation));
                    }
                }));
        return rows;
    }

    boolean hasBody() {
        return operation.has("requestBody");
    }

    /** The schema of its body. */
    JsonNode schema() {
        return operation.at("/requestBody/content/application~1json/schema");
    }

    /** The address for a company and an account, with 1 for whatever else is named. */
    String address(String company, String account) {
        return path.replace("{company}", company).replace("{account}", account).replaceAll("\\{[a-z-]+}", "1");
    }

    /** The scope that a key needs, as it is written; nothing where anybody may ask. */
    String scope() {
        return operation
                .path("description")
                .stringValue("")
                .replaceFirst(".* Needs a key with the scope ([a-z-]+)[.]$|.*", "$1");
    }
}
