package goodterms.server.console;

import goodterms.core.catalog.Company;
import goodterms.server.console.Field.Kind;
import goodterms.server.console.Field.Option;
import goodterms.server.store.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a command's form, made from the schema of the command, so that no command is without one. */
final class Fields {

    private static final int LONG = 1_000;

    private static final Pattern ROW = Pattern.compile("[.]([0-9]+)[.]");

    private final ObjectNode schema;
    private final Choosable known;
    private final List<Field> fields = new ArrayList<>();

    private Fields(ObjectNode schema, Choosable known) {
        this.schema = schema;
        this.known = known;
    }

    /**
     * All fields of a command.
     *
     * @param colleagues to whom something can be given
     */
    static List<Field> of(ObjectNode schema, Company company, Kept kept, List<String> colleagues) {
        Fields all = new Fields(schema, new Choosable(company, kept.account(), colleagues));
        all.object("", schema, "", true);
        return List.copyOf(all.fields);
    }

    private void object(String prefix, JsonNode object, String group, boolean demanded) {
        List<String> required = new ArrayList<>();
        object.path("required").forEach(name -> required.add(name.stringValue()));
        for (Map.Entry<String, JsonNode> each : object.path("properties").properties()) {
            String name = prefix.isEmpty() ? each.getKey() : prefix + "." + each.getKey();
            field(name, resolved(each.getValue()), group, demanded && required.contains(each.getKey()));
        }
    }

    private JsonNode resolved(JsonNode part) {
        String name = part.path("$ref").stringValue("").replaceFirst(".*/", "");
        return name.isEmpty() ? part : schema.path("$defs").path(name);
    }

    private void field(String name, JsonNode part, String group, boolean required) {
        String type = part.path("type").stringValue("");
        if (type.equals("object") && !part.path("properties").has("currency")) {
            object(name, part, required ? group : name, true);
        } else if (type.equals("array") && !isPlain(resolved(part.path("items")))) {
            for (int row = 0; row < known.rows(); row++) {
                object(name + "." + row, resolved(part.path("items")), name + "." + row, true);
            }
        } else {
            fields.add(plain(name, part, group, required));
        }
    }

    private static boolean isPlain(JsonNode items) {
        return items.path("type").stringValue("").equals("string");
    }

    private Field plain(String name, JsonNode part, String group, boolean required) {
        // An amount is typed, even where the account has things of the same name.
        Optional<List<Option>> named =
                part.path("type").stringValue("").equals("object") ? Optional.empty() : known.options(name);
        List<Option> options = named.orElseGet(() -> words(name, part));
        Kind kind = kind(part, named.isPresent() || !options.isEmpty());
        return new Field(
                name,
                label(name),
                kind,
                required,
                group,
                options,
                hint(kind, required, named.isPresent() && options.isEmpty()),
                part.path("maxLength").intValue(LONG),
                first(name, part));
    }

    /** What is asked; in a list of several things, with the number of the row. */
    private static String label(String name) {
        String label = FieldWords.label(name.replaceAll("[.][0-9]+[.]", "."));
        Matcher row = ROW.matcher(name);
        return row.find() ? "Limit " + (Integer.parseInt(row.group(1)) + 1) + ": " + label : label;
    }

    private static List<Option> words(String name, JsonNode part) {
        JsonNode all = part.has("enum") ? part.path("enum") : part.path("items").path("enum");
        return StreamSupport.stream(all.spliterator(), false)
                .map(JsonNode::stringValue)
                // Who ends an account in the company's name says so: cancelling is the customer's.
                .filter(word -> !(name.equals("cause") && word.equals("cancelled")))
                .map(word -> new Option(word, FieldWords.value(name, word)))
                .toList();
    }

    private static Kind kind(JsonNode part, boolean chosen) {
        String type = part.path("type").stringValue("");
        if (type.equals("array")) {
            return chosen ? Kind.CHOICES : Kind.LINES;
        }
        if (chosen) {
            return Kind.CHOICE;
        }
        return switch (type) {
            case "integer" -> Kind.NUMBER;
            case "boolean" -> Kind.TRUTH;
            case "object" -> Kind.AMOUNT;
            default ->
                switch (part.path("format").stringValue("")) {
                    case "date-time" -> Kind.MOMENT;
                    case "duration" -> Kind.LENGTH;
                    default -> part.path("maxLength").intValue(0) > LONG ? Kind.LONG_TEXT : Kind.TEXT;
                };
        };
    }

    private String hint(Kind kind, boolean required, boolean none) {
        if (none) {
            return "There is none to choose.";
        }
        String how = switch (kind) {
            case AMOUNT -> "In " + known.currency() + ", such as 12.50.";
            case LENGTH -> "Such as 72 hours, or 3 days 2 hours.";
            case MOMENT -> "By the clock in " + known.zone() + ".";
            case LINES -> "A line each.";
            case TEXT, LONG_TEXT, NUMBER, TRUTH, CHOICE, CHOICES -> "";
        };
        return required || kind == Kind.CHOICES ? how : (how + " Can be left empty.").strip();
    }

    private static String first(String name, JsonNode part) {
        if (name.equals("channel")) {
            return "support";
        }
        JsonNode usual = part.path("default");
        return usual.isMissingNode() ? "" : usual.asString();
    }
}
