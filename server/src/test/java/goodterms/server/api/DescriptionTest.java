package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class DescriptionTest {

    private static final Path KEPT = Path.of("../docs/reference/openapi.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_description_in_the_reference_is_the_one_that_is_served() throws Exception {
        try (Running running = Running.withCompanies();
                Program program = Program.of(running, "grouptrack")) {
            Reply served = program.raw("GET", "/v1/openapi.json", new byte[0]);
            String text = PRETTY.writeValueAsString(served.json()).replace("\r\n", "\n") + "\n";
            if (Boolean.getBoolean("approve")) {
                Files.writeString(KEPT, text);
            }
            assertThat(text).isEqualTo(Files.readString(KEPT));
        }
    }

    @Test
    void the_type_of_a_problem_leads_to_its_page() throws Exception {
        try (Running running = Running.withCompanies();
                Program program = Program.of(running, "grouptrack")) {
            Reply refusal = program.raw("GET", "/v1/problems/already-cancelled", new byte[0]);
            assertThat(refusal.json().path("page").stringValue()).startsWith("# already-cancelled\n");
            Reply fault = program.raw("GET", "/v1/problems/outdated", new byte[0]);
            assertThat(fault.json().path("page").stringValue()).contains("If-Match");
            assertThat(program.raw("GET", "/v1/problems/none-such", new byte[0]).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void every_kind_of_problem_has_its_paragraph_in_the_reference() throws Exception {
        String reference = Files.readString(Path.of("../docs/reference/api.md"));
        assertThat(Fault.values())
                .allSatisfy(fault ->
                        assertThat(reference).contains("\n### " + fault.code() + "\n" + fault.status() + ". "));
    }

    @Test
    void every_command_that_people_or_the_product_give_has_its_address() throws Exception {
        JsonNode kept = PRETTY.readTree(Files.readString(KEPT));
        Set<String> names = new HashSet<>();
        kept.path("paths")
                .forEach(path ->
                        path.forEach(it -> names.add(it.path("operationId").stringValue(""))));
        Set<String> missing =
                new HashSet<>(goodterms.journal.json.CommandJson.names().keySet());
        missing.removeAll(names);
        // What the server itself gives an account.
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "announce-terms", "number-document", "payment-result", "refund-result", "suspect-repeat");
    }

    @Test
    void every_reference_leads_to_something() throws Exception {
        JsonNode kept = PRETTY.readTree(Files.readString(KEPT));
        List<String> references = new ArrayList<>();
        kept.findValuesAsString("$ref", references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(kept.at(it.substring(1)).isMissingNode())
                        .as(it)
                        .isFalse());
    }
}
