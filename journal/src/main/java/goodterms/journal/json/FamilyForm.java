package goodterms.journal.json;

import goodterms.terms.source.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One of a sealed family: an object whose first field says which. */
final class FamilyForm implements Form {

    static final String TYPE = "type";

    private final Class<?> family;
    private final WrittenNames written;
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<Class<?>, RecordForm> members = new ConcurrentHashMap<>();
    private final Forms forms;

    FamilyForm(Class<?> family, WrittenNames written, Forms forms) {
        this.family = family;
        this.written = written;
        this.forms = forms;
        written.inUse().forEach((name, type) -> names.put(type, name));
    }

    @Override
    public ObjectNode write(Object value, UnaryOperator<String> seal) {
        String name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no written name: " + value.getClass() + " of " + family);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(TYPE, name);
        member(value.getClass()).write(value, object, seal);
        return object;
    }

    @Override
    public Object read(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw new UnreadableJson("here should stand an object, not " + json);
        }
        JsonNode type = object.get(TYPE);
        if (type == null || !type.isString()) {
            throw new UnreadableJson("the field type, a text, is missing");
        }
        String name = type.stringValue();
        String newest = written.newest(name);
        Class<?> member = written.inUse().get(newest);
        if (member == null) {
            throw new UnreadableJson("the type " + name + " is not known." + meant(name));
        }
        try {
            return member(member).read(name.equals(newest) ? object : forward(name, object));
        } catch (UnreadableJson inside) {
            throw inside.within(name.equals(newest) ? name : name + " as " + newest);
        }
    }

    private ObjectNode forward(String name, ObjectNode object) {
        ObjectNode fields = object.deepCopy();
        fields.remove(TYPE);
        return written.forward(name, fields).put(TYPE, name);
    }

    @Override
    public ObjectNode schema(Map<String, ObjectNode> defined) {
        return Schemas.oneOf(written.inUse().keySet().stream()
                .map(name -> Schemas.named(inFamily(name), defined, () -> schema(name, defined)))
                .toList());
    }

    /** A member may also stand where it alone can, and then has no type. */
    private String inFamily(String name) {
        return RecordNames.kebab(family.getSimpleName()).substring(1) + "-" + name;
    }

    /** The schema of one member, by a name in use. */
    ObjectNode schema(String name, Map<String, ObjectNode> defined) {
        Class<?> type = Objects.requireNonNull(written.inUse().get(name));
        return member(type).schema(Optional.of(name), defined);
    }

    private String meant(String name) {
        return Spelling.closest(name, written.all())
                .map(it -> " Did you mean " + it + "?")
                .orElse("");
    }

    /** Found when first needed: a member may hold its own family. */
    private RecordForm member(Class<?> type) {
        RecordForm form = members.get(type);
        if (form == null) {
            form = RecordForm.of(type, forms, true);
            members.put(type, form);
        }
        return form;
    }
}
