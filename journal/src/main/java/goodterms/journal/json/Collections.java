package goodterms.journal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The forms of values that hold others. */
final class Collections {

    private Collections() {}

    /** A value that may be absent is left out then. */
    record OfOptional(Form item) implements Form {
        @Override
        public @Nullable JsonNode write(Object value) {
            Optional<?> optional = (Optional<?>) value;
            return optional.isEmpty() ? null : item.write(optional.get());
        }

        @Override
        public Object read(JsonNode json) {
            return Optional.of(item.read(json));
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }
    }

    record OfList(Form item) implements Form {
        @Override
        public JsonNode write(Object value) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            ((Iterable<?>) value).forEach(each -> array.add(item.write(each)));
            return array;
        }

        @Override
        public List<Object> read(JsonNode json) {
            if (!json.isArray()) {
                throw new UnreadableJson("here should stand a list, not " + json);
            }
            List<Object> items = new ArrayList<>();
            json.forEach(each -> items.add(read(each, items.size())));
            return List.copyOf(items);
        }

        private Object read(JsonNode json, int number) {
            try {
                return item.read(json);
            } catch (UnreadableJson inside) {
                throw inside.within("[" + number + "]");
            }
        }
    }
}
