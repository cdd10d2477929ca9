package goodterms.journal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms of single values. */
final class Scalars {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final ObjectNode CURRENCY =
            described("the code of a currency, of ISO 4217").put("pattern", "^[A-Z]{3}$");

    static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(String.class, words("text", Schemas.of("string"), text -> text)),
            Map.entry(
                    Instant.class,
                    new Moments(words("a moment like 2026-03-01T14:00:00Z", "date-time", Instant::parse))),
            Map.entry(LocalDate.class, words("a date like 2026-03-01", "date", LocalDate::parse)),
            Map.entry(
                    YearMonth.class,
                    words(
                            "a month like 2026-03",
                            described("a month").put("pattern", "^\\d{4}-\\d{2}$"),
                            YearMonth::parse)),
            Map.entry(Duration.class, words("a length like PT24H", "duration", Duration::parse)),
            Map.entry(ZoneId.class, words("the name of a zone", described("the name of a zone"), ZoneId::of)),
            Map.entry(boolean.class, new Truth()),
            Map.entry(Boolean.class, new Truth()),
            Map.entry(int.class, new Count(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact)),
            Map.entry(Integer.class, new Count(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact)),
            Map.entry(long.class, new Count(Long.MIN_VALUE, Long.MAX_VALUE, number -> number)),
            Map.entry(Long.class, new Count(Long.MIN_VALUE, Long.MAX_VALUE, number -> number)),
            Map.entry(CurrencyUnit.class, words("the code of a currency", CURRENCY, CurrencyUnit::of)),
            Map.entry(Money.class, new Amount()));

    private Scalars() {}

    /** The words of an enum in kebab-case. */
    static Form words(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Map<Object, JsonNode> written = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String word = kebab((Enum<?>) constant);
            constants.put(word, constant);
            written.put(constant, JSON.stringNode(word));
        }
        return new Word(constants, written);
    }

    /** The name of an enum's constant in kebab-case. */
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A form that writes what {@code toString} says and reads it again. */
    private static Form words(String phrase, String format, Function<String, Object> reading) {
        return words(phrase, Schemas.text(format, phrase), reading);
    }

    private static ObjectNode described(String phrase) {
        return Schemas.of("string").put("description", phrase);
    }

    private static Form words(String phrase, ObjectNode schema, Function<String, Object> reading) {
        return new Form() {
            @Override
            public ObjectNode schema(Map<String, ObjectNode> defined) {
                return schema.deepCopy();
            }

            @Override
            public JsonNode write(Object value, UnaryOperator<String> seal) {
                return JSON.stringNode(value.toString());
            }

            @Override
            public Object read(JsonNode json) {
                String text = json.isString() ? json.stringValue() : "";
                try {
                    Object value = reading.apply(text);
                    if (json.isString() && value.toString().equals(text)) {
                        return value;
                    }
                } catch (DateTimeException | IllegalCurrencyException notOne) {
                    // Said below, as for every other text that is not one.
                }
                throw wrong(json, phrase);
            }
        };
    }

    private static UnreadableJson wrong(JsonNode json, String phrase) {
        return new UnreadableJson("here should stand " + phrase + ", not " + json);
    }

    private record Truth() implements Form {
        @Override
        public JsonNode write(Object value, UnaryOperator<String> seal) {
            return JSON.booleanNode((Boolean) value);
        }

        @Override
        public Object read(JsonNode json) {
            if (json.isBoolean()) {
                return json.booleanValue();
            }
            throw wrong(json, "true or false");
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return Schemas.of("boolean");
        }
    }

    private record Count(long least, long most, Function<Long, Object> narrow) implements Form {
        @Override
        public JsonNode write(Object value, UnaryOperator<String> seal) {
            return JSON.numberNode(((Number) value).longValue());
        }

        @Override
        public Object read(JsonNode json) {
            if (json.isIntegralNumber() && json.canConvertToLong()) {
                long number = json.longValue();
                if (number >= least && number <= most) {
                    return narrow.apply(number);
                }
            }
            throw wrong(json, "a whole number");
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return Schemas.of("integer");
        }
    }

    private record Word(Map<String, Object> constants, Map<Object, JsonNode> written) implements Form {
        @Override
        public JsonNode write(Object value, UnaryOperator<String> seal) {
            return Objects.requireNonNull(written.get(value));
        }

        @Override
        public Object read(JsonNode json) {
            Object constant = json.isString() ? constants.get(json.stringValue()) : null;
            if (constant == null) {
                throw wrong(json, "one of " + String.join(", ", constants.keySet()));
            }
            return constant;
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            return Schemas.words(constants.keySet());
        }
    }

    /** Money as text with all its decimals, so that no reader turns it into a floating-point number. */
    private record Amount() implements Form {
        @Override
        public JsonNode write(Object value, UnaryOperator<String> seal) {
            Money money = (Money) value;
            return JSON.objectNode()
                    .put("amount", money.getAmount().toPlainString())
                    .put("currency", money.getCurrencyUnit().getCode());
        }

        @Override
        public Object read(JsonNode json) {
            JsonNode amount = json.path("amount");
            JsonNode currency = json.path("currency");
            if (json.size() == 2 && amount.isString() && currency.isString()) {
                try {
                    Money money =
                            Money.of(CurrencyUnit.of(currency.stringValue()), new BigDecimal(amount.stringValue()));
                    // With all its decimals, and no sign or zero that is not needed.
                    if (money.getAmount().toPlainString().equals(amount.stringValue())) {
                        return money;
                    }
                } catch (IllegalArgumentException | ArithmeticException notMoney) {
                    // Said below: the currency is unknown, or the amount no number with its decimals.
                }
            }
            throw wrong(json, "money like {\"amount\":\"49.00\",\"currency\":\"USD\"}");
        }

        @Override
        public ObjectNode schema(Map<String, ObjectNode> defined) {
            ObjectNode amount = described("all its decimals").put("pattern", "^-?[0-9]+([.][0-9]+)?$");
            return Schemas.named(
                    "money",
                    defined,
                    () -> Schemas.object(
                            new TreeMap<>(Map.of("amount", amount, "currency", CURRENCY.deepCopy())),
                            List.of("amount", "currency")));
        }
    }
}
