package goodterms.journal.story;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.journal.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The reference of stories says what the code does. */
class StoriesReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/reference/stories.md");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    @Test
    void every_event_stands_in_the_reference_with_its_fields() throws IOException {
        Map<String, List<String>> documented = new LinkedHashMap<>();
        for (String row : rows("## Events")) {
            String[] cells = row.split("\\|", -1);
            documented.put(names(cells[1]).getFirst(), names(cells[2]));
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        EventShape.byName()
                .forEach((name, shape) ->
                        known.put(name, List.copyOf(shape.fields().keySet())));
        assertThat(documented).containsExactlyInAnyOrderEntriesOf(known);
    }

    @Test
    void every_part_of_the_state_stands_in_the_reference() throws IOException {
        List<String> documented = new ArrayList<>();
        rows("## `expect-state`").forEach(row -> documented.addAll(names(row.split("\\|", -1)[1])));
        assertThat(documented).containsExactlyElementsOf(StateShape.byName().keySet());
    }

    @Test
    void every_command_stands_in_the_reference() throws IOException {
        Customer customer = new Customer(
                "ana@example.com", ZoneId.of("UTC"), Optional.empty(), "US", false, CurrencyUnit.USD, List.of());
        List<String> documented = new ArrayList<>();
        rows("## Commands").forEach(row -> documented.addAll(names(row.split("\\|", -1)[1])));
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(new CommandReader(new Scene(Example.company(), customer)).names());
    }

    @Test
    void every_card_stands_in_the_reference() throws IOException {
        List<String> documented = new ArrayList<>();
        rows("## Cards").forEach(row -> documented.addAll(names(row.split("\\|", -1)[1])));
        assertThat(documented).containsExactlyElementsOf(CommandReader.CARDS);
    }

    /** The rows of the first table under a heading, its own head left out. */
    private static List<String> rows(String heading) throws IOException {
        String text = Files.readString(REFERENCE);
        String section = text.substring(text.indexOf("\n" + heading + "\n") + heading.length() + 2);
        String own = section.contains("\n## ") ? section.substring(0, section.indexOf("\n## ")) : section;
        List<String> rows = own.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
