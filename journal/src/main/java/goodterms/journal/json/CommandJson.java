package goodterms.journal.json;

import goodterms.core.account.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands as JSON: what programs ask of an account, and what the journal keeps of it. */
public final class CommandJson {

    private static final WrittenNames NAMES = WrittenNames.of(Families.members(Command.class));
    private static final FamilyForm FORM = form();

    private CommandJson() {}

    private static FamilyForm form() {
        Map<Class<?>, WrittenNames> families = new HashMap<>(EventJson.PARTS);
        families.put(Command.class, NAMES);
        return new FamilyForm(Command.class, NAMES, new Forms(families));
    }

    /** The command as a tree whose field {@code type} is its name. */
    public static JsonNode json(Command command) {
        return FORM.write(command, UnaryOperator.identity());
    }

    /**
     * The command of a tree.
     *
     * @throws UnreadableJson if there is no such command, or a field is missing, unknown or of another shape
     * @throws IllegalArgumentException if a field holds what the command can't
     */
    public static Command read(JsonNode json) {
        return (Command) FORM.read(json);
    }

    /** What each command is called, with its type, in the order of the names. */
    public static Map<String, Class<?>> names() {
        return NAMES.inUse();
    }

    /**
     * The JSON Schema of a command's fields, its type aside; none if there is no command of that name.
     *
     * @param defined where what several schemas share is added, each under its name
     */
    public static Optional<ObjectNode> schema(String name, Map<String, ObjectNode> defined) {
        if (!names().containsKey(name)) {
            return Optional.empty();
        }
        Map<String, ObjectNode> parts = new TreeMap<>();
        ObjectNode schema = FORM.schema(name, parts);
        defined.putAll(parts);
        return Optional.of(schema);
    }
}
