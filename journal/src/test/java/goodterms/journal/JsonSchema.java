package goodterms.journal;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the reference, held against what is written by a validator that isn't ours. */
public final class JsonSchema {

    public static final Path FOLDER = Path.of("../docs/reference/events");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private JsonSchema() {}

    /** What is wrong with a written event or state, by the schema of the type it names. */
    public static List<String> faults(String line) {
        String type = JsonMapper.shared().readTree(line).path("type").stringValue();
        return SCHEMAS.computeIfAbsent(type, JsonSchema::read).validate(line, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema read(String type) {
        try {
            return REGISTRY.getSchema(Files.readString(FOLDER.resolve(type + ".json")), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
