package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.journal.Expected;
import goodterms.journal.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas in the reference are those of what is written; {@code -Dapprove=true} writes them. */
class SchemasTest {

    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    @TestFactory
    Stream<DynamicTest> the_reference_has_the_schema_of_every_event_that_is_written() {
        return EventTypes.all().keySet().stream()
                .map(name -> dynamicTest(name, () -> same(name, EventJson.schema(name))));
    }

    @Test
    void the_reference_has_the_schema_of_the_state() throws IOException {
        same(AccountJson.VERSION, AccountJson.schema());
    }

    private static void same(String name, ObjectNode schema) throws IOException {
        Expected.compare(
                JsonSchema.FOLDER.resolve(name + ".json"),
                ".json",
                PRETTY.writeValueAsString(schema).replace("\r\n", "\n") + "\n");
    }

    @TestFactory
    Stream<DynamicTest> every_kept_sample_is_what_its_schema_says() throws IOException {
        return Expected.files(SAMPLES, ".json")
                .map(sample -> dynamicTest(
                        sample.getFileName().toString(),
                        () -> assertThat(JsonSchema.faults(Files.readString(sample)))
                                .isEmpty()));
    }

    @Test
    void the_list_of_the_reference_names_every_schema_and_no_other() throws IOException {
        Path list = JsonSchema.FOLDER.resolve("README.md");
        String text = Files.readString(list);
        String head = "| schema | |\n|---|---|\n";
        List<String> rows = new ArrayList<>();
        rows.add(row(AccountJson.VERSION, "the state"));
        EventTypes.all().keySet().forEach(name -> rows.add(row(name, "")));
        EventTypes.older()
                .forEach(name ->
                        rows.add(row(name, "read as " + EventTypes.names().newest(name))));
        String above = text.substring(0, text.indexOf(head) + head.length());
        Expected.compare(list, ".md", above + String.join("", rows));
        List<String> names = new ArrayList<>(EventTypes.names().all());
        names.add(AccountJson.VERSION);
        assertThat(Expected.files(JsonSchema.FOLDER, ".json")
                        .map(file -> file.getFileName().toString().replace(".json", "")))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static String row(String name, String note) {
        return "| [" + name + "](" + name + ".json) | " + note + " |\n";
    }

    @Test
    void what_is_not_written_so_is_found() throws IOException {
        String person = Files.readString(SAMPLES.resolve("person-added.1.json"));
        assertThat(JsonSchema.faults(person.replace("\"membership\"", "\"member-ship\"")))
                .hasSize(2);
        assertThat(JsonSchema.faults(person.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":5")))
                .hasSize(1);
        String paid = Files.readString(SAMPLES.resolve("payment-succeeded.1.json"));
        assertThat(JsonSchema.faults(paid.replaceFirst("\"amount\":\"([^\"]*)\"", "\"amount\":$1")))
                .hasSize(1);
    }
}
