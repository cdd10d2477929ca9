package goodterms.server.api;

import goodterms.core.account.Command;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Card;
import goodterms.journal.json.UnreadableJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The commands that staff may give an account, for the forms of the console: the same rows and shapes as those of the API. */
public final class StaffCommands {

    private final List<One> all;

    /**
     * A command.
     *
     * @param name such as {@code record-finding}
     * @param tag under which it stands with others
     * @param title what it does
     * @param schema of its fields but who asks, with what they share under {@code $defs}
     * @param shape what makes it of them
     */
    public record One(
            String name, String tag, String title, ObjectNode schema, BiFunction<ObjectNode, Actor, Command> shape) {

        /** What came of reading it. */
        public sealed interface Read {

            /** It can be given. */
            record Fine(Command command) implements Read {}

            /** It can't, for what this sentence says. */
            record Wrong(String sentence) implements Read {}
        }

        /** The command with these fields, asked for by one of the staff. */
        public Read read(ObjectNode fields, Actor by) {
            try {
                return new Read.Fine(shape.apply(fields, by));
            } catch (Problem | UnreadableJson wrong) {
                return new Read.Wrong(String.valueOf(wrong.getMessage()));
            } catch (IllegalArgumentException impossible) {
                return new Read.Wrong("Together, what you chose can’t be.");
            }
        }
    }

    /** @param cards what the processor says of a card, by its token */
    public StaffCommands(Function<String, Optional<Card>> cards) {
        List<One> asked = new ArrayList<>();
        for (List<String> row : CommandEndpoints.rows()) {
            CommandShape shape = new CommandShape(row.get(2), List.of(), cards);
            if (shape.isAsked()) {
                ObjectNode schema = shape.schema().orElseGet(JsonNodeFactory.instance::objectNode);
                schema.withObjectProperty("properties").remove("by");
                asked.add(new One(row.get(2), row.get(3), row.get(4), schema, shape::read));
            }
        }
        this.all = List.copyOf(asked);
    }

    /** All of them, in the order of the API's table. */
    public List<One> all() {
        return all;
    }

    /** The one of that name. */
    public Optional<One> named(String name) {
        return all.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
