package goodterms.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is asked about the API itself. */
final class AboutEndpoints {

    private AboutEndpoints() {}

    /** The whole table: that of everything else, and the rows that tell of it. */
    static List<Endpoint> added(List<Endpoint> others) {
        List<Endpoint> all = new ArrayList<>(others);
        all.add(Endpoint.open(
                Problem.TYPES + "{problem}",
                "get-problem",
                "about",
                "What a kind of problem means, and what to do",
                "meaning",
                path -> meaning(path.getOrDefault("problem", ""))));
        AtomicReference<ObjectNode> whole = new AtomicReference<>(JsonNodeFactory.instance.objectNode());
        all.add(Endpoint.open(
                "/v1/openapi.json",
                "get-openapi",
                "about",
                "This description",
                "description",
                _ -> Answer.ok(whole.get())));
        // It tells of its own row, too.
        whole.set(Description.of(all));
        return List.copyOf(all);
    }

    private static Answer meaning(String code) {
        return page(code)
                .or(() -> fault(code))
                .map(text -> Answer.ok(
                        JsonNodeFactory.instance.objectNode().put("code", code).put("page", text)))
                .orElseThrow(() -> Problem.notFound("There is no kind of problem called so."));
    }

    /** The page of a refusal. */
    private static Optional<String> page(String code) {
        if (!code.matches("[a-z-]{1,64}")) {
            return Optional.empty();
        }
        try (InputStream page = AboutEndpoints.class.getResourceAsStream("/goodterms/refusals/" + code + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> fault(String code) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.code().equals(code))
                .map(fault -> "# " + fault.code() + "\n\n" + fault.title() + " (HTTP " + fault.status()
                        + ").\n\n## What to do\n\n" + fault.remedy() + "\n")
                .findFirst();
    }
}
