package goodterms.server.console;

import goodterms.server.console.Field.Kind;
import goodterms.server.site.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What somebody typed into the form of a command, as the command takes it. */
final class Typed {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})\\s*(days?|d|hours?|h|minutes?|min|m)\\b,?\\s*");

    private final CurrencyUnit currency;
    private final ZoneId zone;
    private final ObjectNode json = JSON.objectNode();
    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();
    private Form form;

    private Typed(Form form, CurrencyUnit currency, ZoneId zone) {
        this.form = form;
        this.currency = currency;
        this.zone = zone;
    }

    /**
     * What was typed.
     *
     * @param form with what is wrong, field by field
     * @param json the fields of the command
     */
    record Read(Form form, ObjectNode json) {}

    static Read of(List<Field> fields, ObjectNode schema, Form form, CurrencyUnit currency, ZoneId zone) {
        Typed typed = new Typed(form, currency, zone);
        typed.wholes("", schema, schema);
        fields.forEach(field -> typed.read(field, fields));
        return new Read(typed.form, typed.json);
    }

    /** A list that must be there is there, though nothing may be in it. */
    private void wholes(String prefix, JsonNode object, ObjectNode schema) {
        object.path("required").forEach(each -> {
            String name = each.stringValue();
            JsonNode part = object.path("properties").path(name);
            String shared = part.path("$ref").stringValue("").replaceFirst(".*/", "");
            JsonNode whole = shared.isEmpty() ? part : schema.path("$defs").path(shared);
            if (whole.path("type").stringValue("").equals("array")) {
                put(prefix + name, JSON.arrayNode());
            } else {
                wholes(prefix + name + ".", whole, schema);
            }
        });
    }

    private void read(Field field, List<Field> all) {
        if (field.kind() == Kind.CHOICES) {
            ArrayNode chosen = JSON.arrayNode();
            form.all(field.name()).forEach(chosen::add);
            put(field.name(), chosen);
            return;
        }
        String text = form.text(field.name());
        if (text.isEmpty()) {
            if (field.required() && (field.group().isEmpty() || isBegun(field.group(), all))) {
                form = form.wrong(field.name(), "Fill this in.");
            }
        } else if (text.length() > field.most() && field.kind() != Kind.LINES) {
            form = form.wrong(field.name(), "At most " + field.most() + " characters, please.");
        } else {
            value(field, text).ifPresent(value -> put(field.name(), value));
        }
    }

    private boolean isBegun(String group, List<Field> all) {
        return all.stream()
                .anyMatch(field ->
                        field.group().equals(group) && !form.text(field.name()).isEmpty());
    }

    private Optional<JsonNode> value(Field field, String text) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> Optional.of(JSON.stringNode(text));
            case CHOICE -> chosen(field, text);
            case LINES -> Optional.of(lines(text));
            case TRUTH -> Optional.of(JSON.booleanNode(text.equals("true")));
            case NUMBER -> number(field, text);
            case AMOUNT -> amount(field, text);
            case MOMENT -> moment(field, text);
            case LENGTH -> length(field, text);
            case CHOICES -> Optional.empty();
        };
    }

    private Optional<JsonNode> chosen(Field field, String text) {
        if (field.options().stream().noneMatch(option -> option.value().equals(text))) {
            return wrong(field, "Choose one of those that are offered.");
        }
        // What names a thing by its number is chosen by it.
        return text.matches("\\d{1,9}")
                ? Optional.of(JSON.numberNode(Integer.parseInt(text)))
                : Optional.of(JSON.stringNode(text));
    }

    private static JsonNode lines(String text) {
        ArrayNode lines = JSON.arrayNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private Optional<JsonNode> number(Field field, String text) {
        return text.matches("\\d{1,9}")
                ? Optional.of(JSON.numberNode(Integer.parseInt(text)))
                : wrong(field, "A whole number, please, such as 3.");
    }

    private Optional<JsonNode> amount(Field field, String text) {
        try {
            Money money = Money.of(currency, new BigDecimal(text.replace(',', '.')));
            if (text.length() > 14 || money.isNegative()) {
                return wrong(field, "An amount above nothing, please, such as 12.50.");
            }
            return Optional.of(JSON.objectNode()
                    .put("amount", money.getAmount().toPlainString())
                    .put("currency", currency.getCode()));
        } catch (NumberFormatException | ArithmeticException none) {
            return wrong(field, "An amount in " + currency.getCode() + ", please, such as 12.50.");
        }
    }

    private Optional<JsonNode> moment(Field field, String text) {
        try {
            return Optional.of(JSON.stringNode(
                    LocalDateTime.parse(text).atZone(zone).toInstant().toString()));
        } catch (DateTimeException none) {
            return wrong(field, "A day and a time, please, such as 2026-03-01T14:00.");
        }
    }

    private Optional<JsonNode> length(Field field, String text) {
        Matcher parts = LENGTH.matcher(text);
        Duration length = Duration.ZERO;
        int read = 0;
        while (parts.find() && parts.start() == read) {
            long number = Long.parseLong(parts.group(1));
            length = length.plus(
                    switch (parts.group(2).charAt(0)) {
                        case 'd' -> Duration.ofDays(number);
                        case 'h' -> Duration.ofHours(number);
                        default -> Duration.ofMinutes(number);
                    });
            read = parts.end();
        }
        return read == text.length()
                ? Optional.of(JSON.stringNode(length.toString()))
                : wrong(field, "A length, please, such as 72 hours, or 3 days 2 hours.");
    }

    private Optional<JsonNode> wrong(Field field, String sentence) {
        form = form.wrong(field.name(), sentence);
        return Optional.empty();
    }

    /** Puts a value where its name says: into an object within, or into a row of a list. */
    private void put(String name, JsonNode value) {
        String[] parts = name.split("[.]");
        ObjectNode at = json;
        for (int i = 0; i + 1 < parts.length; i++) {
            if (parts[i + 1].matches("\\d+")) {
                ArrayNode list = at.path(parts[i]) instanceof ArrayNode there ? there : at.putArray(parts[i]);
                at = rows.computeIfAbsent(String.join(".", List.of(parts).subList(0, i + 2)), _ -> list.addObject());
                i++;
            } else {
                at = at.path(parts[i]) instanceof ObjectNode there ? there : at.putObject(parts[i]);
            }
        }
        at.set(parts[parts.length - 1], value);
    }
}
