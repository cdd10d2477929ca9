package goodterms.journal.json;

import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.terms.source.Spelling;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record as an object with a field a component, in kebab-case; a name or number of its own kind as that alone. */
final class RecordForm implements Form {

    /**
     * One component.
     *
     * @param personal whether it says, or may say, who somebody is
     */
    private record Field(String name, Function<Object, Object> accessor, Form form, boolean personal) {}

    private final Constructor<?> constructor;
    private final List<Field> fields;
    private final boolean typed;
    private final String name;

    private RecordForm(Constructor<?> constructor, List<Field> fields, boolean typed) {
        this.name = RecordNames.kebab(constructor.getDeclaringClass().getSimpleName())
                .substring(1);
        this.constructor = constructor;
        this.fields = fields;
        this.typed = typed;
    }

    /**
     * The form of a record as an object, whatever its components.
     *
     * @param typed whether beside its fields stands the name of its type, which is not its own to read
     */
    static RecordForm of(Class<?> type, Forms forms, boolean typed) {
        RecordComponent[] components = type.getRecordComponents();
        return new RecordForm(
                constructor(type, components),
                Arrays.stream(components)
                        .map(component -> new Field(
                                RecordNames.kebab(component.getName()),
                                Accessors.of(component.getAccessor()),
                                forms.of(component.getGenericType()),
                                component.isAnnotationPresent(Personal.class)))
                        .toList(),
                typed);
    }

    /** The form of a record inside another: an object, or the text or number alone that it gives a type. */
    static Form inside(Class<?> type, Forms forms) {
        RecordForm record = of(type, forms, false);
        return wraps(type.getRecordComponents()) ? record.new Wrapper() : record;
    }

    /** Whether the record only gives a text or a number a type of its own. */
    private static boolean wraps(RecordComponent[] components) {
        return components.length == 1
                && (components[0].getName().equals("value")
                        || components[0].getName().equals("number"));
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException hidden) {
            throw new IllegalArgumentException("never written, for it is not public: " + type, hidden);
        }
    }

    @Override
    public ObjectNode write(Object value, UnaryOperator<String> seal) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        write(value, object, seal);
        return object;
    }

    /** Adds the fields to an object. */
    void write(Object value, ObjectNode object, UnaryOperator<String> seal) {
        for (Field field : fields) {
            JsonNode json = field.form().write(get(field, value), seal);
            if (json != null) {
                object.set(field.name(), field.personal() && !isStaff(value) ? sealed(json, seal) : json);
            }
        }
    }

    /** A text, each text of a list, or each key of a map, sealed. */
    private static JsonNode sealed(JsonNode json, UnaryOperator<String> seal) {
        return switch (json) {
            case ArrayNode list -> {
                ArrayNode texts = JsonNodeFactory.instance.arrayNode(list.size());
                list.forEach(each -> texts.add(sealed(each, seal)));
                yield texts;
            }
            case ObjectNode map -> {
                ObjectNode keys = JsonNodeFactory.instance.objectNode();
                map.properties().forEach(each -> keys.set(seal.apply(each.getKey()), each.getValue()));
                yield keys;
            }
            default -> JsonNodeFactory.instance.stringNode(seal.apply(json.stringValue()));
        };
    }

    /** What the company's own people did stays on record with their names. */
    private static boolean isStaff(Object value) {
        return value instanceof Actor by && by.isStaff();
    }

    @Override
    public Object read(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw new UnreadableJson("here should stand an object, not " + json);
        }
        int known = typed ? 1 : 0;
        @Nullable JsonNode[] values = new JsonNode[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = object.get(fields.get(i).name());
            known += values[i] == null ? 0 : 1;
        }
        if (known < object.size()) {
            throw unknownField(object);
        }
        Object[] components = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            components[i] = read(fields.get(i), values[i]);
        }
        return create(components);
    }

    private UnreadableJson unknownField(ObjectNode object) {
        List<String> names = fields.stream().map(Field::name).toList();
        String unknown = object.propertyNames().stream()
                .filter(name -> !names.contains(name) && !(typed && name.equals(FamilyForm.TYPE)))
                .findFirst()
                .orElseThrow();
        return new UnreadableJson("the field " + unknown + " is not known. " + Spelling.remedy(unknown, names));
    }

    private static Object read(Field field, @Nullable JsonNode json) {
        try {
            return json == null ? field.form().absent() : field.form().read(json);
        } catch (UnreadableJson inside) {
            throw inside.within(field.name());
        }
    }

    @Override
    public ObjectNode schema(Map<String, ObjectNode> defined) {
        return Schemas.named(name, defined, () -> schema(Optional.empty(), defined));
    }

    /** @param type the name that stands as its type, if one does */
    ObjectNode schema(Optional<String> type, Map<String, ObjectNode> defined) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        type.ifPresent(it -> properties.put(
                FamilyForm.TYPE, JsonNodeFactory.instance.objectNode().put("const", it)));
        List<String> required = new ArrayList<>(properties.keySet());
        for (Field field : fields) {
            properties.put(field.name(), field.form().schema(defined));
            if (!(field.form() instanceof Collections.OfOptional)) {
                required.add(field.name());
            }
        }
        return Schemas.object(properties, required);
    }

    private Object create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new UnreadableJson(String.valueOf(refused.getCause()));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Object get(Field field, Object value) {
        return field.accessor().apply(value);
    }

    /** Writes the one component without a field around it. */
    private final class Wrapper implements Form {
        @Override
        public @Nullable JsonNode write(Object value, UnaryOperator<String> seal) {
            return fields.getFirst().form().write(get(fields.getFirst(), value), seal);
        }

        @Override
        public Object read(JsonNode json) {
            return create(new Object[] {fields.getFirst().form().read(json)});
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return fields.getFirst().form().schema(defined);
        }
    }
}
