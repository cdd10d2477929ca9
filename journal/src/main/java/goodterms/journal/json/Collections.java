package goodterms.journal.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
        public @Nullable JsonNode write(Object value, UnaryOperator<String> seal) {
            Optional<?> optional = (Optional<?>) value;
            return optional.isEmpty() ? null : item.write(optional.get(), seal);
        }

        @Override
        public Object read(JsonNode json) {
            return Optional.of(item.read(json));
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return item.schema(defined);
        }
    }

    record OfList(Form item) implements Form {
        @Override
        public JsonNode write(Object value, UnaryOperator<String> seal) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            ((Iterable<?>) value).forEach(each -> array.add(item.write(each, seal)));
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

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return Schemas.list(item.schema(defined));
        }
    }

    /** A set as a list without repetitions, always in the same order. */
    record OfSet(Form item) implements Form {
        @Override
        public JsonNode write(Object value, UnaryOperator<String> seal) {
            List<JsonNode> items = new ArrayList<>();
            ((Iterable<?>) value).forEach(each -> items.add(Objects.requireNonNull(item.write(each, seal))));
            items.sort(Comparator.comparing(JsonNode::toString));
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }

        @Override
        public NavigableSet<Object> read(JsonNode json) {
            return new TreeSet<>(new OfList(item).read(json));
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return Schemas.list(item.schema(defined)).put("uniqueItems", true);
        }
    }

    /** A map from texts as an object. */
    record OfMap(Form item) implements Form {
        @Override
        public JsonNode write(Object value, UnaryOperator<String> seal) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            new TreeMap<Object, Object>((Map<?, ?>) value)
                    .forEach((key, each) -> object.set((String) key, item.write(each, seal)));
            return object;
        }

        @Override
        public NavigableMap<String, Object> read(JsonNode json) {
            if (!(json instanceof ObjectNode object)) {
                throw new UnreadableJson("here should stand an object, not " + json);
            }
            NavigableMap<String, Object> map = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                try {
                    map.put(entry.getKey(), item.read(entry.getValue()));
                } catch (UnreadableJson inside) {
                    throw inside.within(entry.getKey());
                }
            }
            return map;
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return Schemas.of("object").set("additionalProperties", item.schema(defined));
        }
    }
}
