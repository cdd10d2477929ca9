package goodterms.journal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        public Object read(JsonNode json, String place) {
            return Optional.of(item.read(json, place));
        }

        @Override
        public Object absent(String place) {
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
        public List<Object> read(JsonNode json, String place) {
            if (!json.isArray()) {
                throw new UnreadableJson(place, "here should stand a list, not " + json);
            }
            List<Object> items = new ArrayList<>();
            json.forEach(each -> items.add(item.read(each, place + "[" + items.size() + "]")));
            return List.copyOf(items);
        }
    }

    record OfNavigableSet(Form item) implements Form {
        @Override
        public JsonNode write(Object value) {
            return new OfList(item).write(value);
        }

        @Override
        public Object read(JsonNode json, String place) {
            return new TreeSet<>(new OfList(item).read(json, place));
        }
    }

    record OfNavigableMap(Form item) implements Form {
        @Override
        public JsonNode write(Object value) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            ((NavigableMap<?, ?>) value).forEach((key, each) -> object.set((String) key, item.write(each)));
            return object;
        }

        @Override
        public Object read(JsonNode json, String place) {
            if (!(json instanceof ObjectNode object)) {
                throw new UnreadableJson(place, "here should stand an object, not " + json);
            }
            NavigableMap<String, Object> entries = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                entries.put(entry.getKey(), item.read(entry.getValue(), place + " › " + entry.getKey()));
            }
            return entries;
        }
    }
}
