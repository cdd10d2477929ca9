package goodterms.journal.json;

import goodterms.terms.source.Spelling;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record as an object with a field a component, in kebab-case; a name or number of its own kind as that alone. */
final class RecordForm implements Form {

    private record Field(String name, Method accessor, Form form) {}

    private final Constructor<?> constructor;
    private final List<Field> fields;

    private RecordForm(Constructor<?> constructor, List<Field> fields) {
        this.constructor = constructor;
        this.fields = fields;
    }

    /** The form of a record as an object, whatever its components. */
    static RecordForm of(Class<?> type, Forms forms) {
        RecordComponent[] components = type.getRecordComponents();
        return new RecordForm(
                constructor(type, components),
                Arrays.stream(components)
                        .map(component -> new Field(
                                RecordNames.kebab(component.getName()),
                                component.getAccessor(),
                                forms.of(component.getGenericType())))
                        .toList());
    }

    /** The form of a record inside another: an object, or the text or number alone that it gives a type. */
    static Form inside(Class<?> type, Forms forms) {
        RecordForm record = of(type, forms);
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
    public ObjectNode write(Object value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            JsonNode json = field.form().write(get(field, value));
            if (json != null) {
                object.set(field.name(), json);
            }
        }
        return object;
    }

    @Override
    public Object read(JsonNode json, String place) {
        if (!(json instanceof ObjectNode object)) {
            throw new UnreadableJson(place, "here should stand an object, not " + json);
        }
        List<String> names = fields.stream().map(Field::name).toList();
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                throw new UnreadableJson(place, "the field " + name + " is not known. " + Spelling.remedy(name, names));
            }
        }
        return create(fields.stream().map(field -> read(field, object, place)).toArray(), place);
    }

    private static Object read(Field field, ObjectNode object, String place) {
        String inside = place.isEmpty() ? field.name() : place + " › " + field.name();
        @Nullable JsonNode json = object.get(field.name());
        return json == null ? field.form().absent(inside) : field.form().read(json, inside);
    }

    private Object create(Object[] values, String place) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new UnreadableJson(place, String.valueOf(refused.getCause()));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Object get(Field field, Object value) {
        try {
            return field.accessor().invoke(value);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** Writes the one component without a field around it. */
    private final class Wrapper implements Form {
        @Override
        public @Nullable JsonNode write(Object value) {
            return fields.getFirst().form().write(get(fields.getFirst(), value));
        }

        @Override
        public Object read(JsonNode json, String place) {
            return create(new Object[] {fields.getFirst().form().read(json, place)}, place);
        }
    }
}
