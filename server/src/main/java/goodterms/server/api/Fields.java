package goodterms.server.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a body is what its schema says: the same schema that programs read in our description of the API. */
final class Fields {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));

    private final Schema schema;

    /** @param schema whole, with what it refers to */
    Fields(ObjectNode schema) {
        this.schema = REGISTRY.getSchema(schema);
    }

    /** @throws Problem with each field that is wrong */
    void check(JsonNode body) {
        List<Error> errors = schema.validate(body);
        if (!errors.isEmpty()) {
            throw Problem.fields(errors.stream()
                    .limit(20)
                    .map(error -> new Problem.FieldError(
                            error.getInstanceLocation().toString(), sentence(error.getMessage())))
                    .toList());
        }
    }

    private static String sentence(String message) {
        return message.isEmpty()
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }
}
