package goodterms.journal.json;

import goodterms.core.cases.CaseFacts;
import goodterms.terms.source.Spelling;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of a refund request: words as words and moments as moments, so that what is written keeps its meaning when a
 * list of words grows; amounts in minor units, lengths in seconds.
 */
final class CaseFactsForm implements Form {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Question QUESTION = Question.REFUND;
    private static final String KNOWN = "known";
    private static final String GIVEN = "given";

    @Override
    public JsonNode write(Object value, UnaryOperator<String> seal) {
        CaseFacts facts = (CaseFacts) value;
        ObjectNode known = JSON.objectNode();
        facts.known().forEach((name, raw) -> known.set(name, write(fact(name), raw)));
        ArrayNode given = JSON.arrayNode();
        facts.given().forEach(given::add);
        ObjectNode object = JSON.objectNode();
        object.set(KNOWN, known);
        object.set(GIVEN, given);
        return object;
    }

    private static JsonNode write(Fact fact, long raw) {
        return switch (fact.type().kind()) {
            case TRUTH -> JSON.booleanNode(raw == 1);
            case WORD -> JSON.stringNode(new Scalar(fact.type(), raw).word());
            case MOMENT -> JSON.stringNode(Instant.ofEpochSecond(raw).toString());
            case COUNT, PERCENT, MONEY, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS -> JSON.numberNode(raw);
            case SCHEDULE, TEXT ->
                throw new IllegalArgumentException("no fact is " + fact.type().phrase());
        };
    }

    @Override
    public Object read(JsonNode json) {
        if (!(json instanceof ObjectNode object)
                || !Set.copyOf(object.propertyNames()).equals(Set.of(KNOWN, GIVEN))
                || !(object.get(KNOWN) instanceof ObjectNode stated)
                || !(object.get(GIVEN) instanceof ArrayNode clauses)) {
            throw new UnreadableJson("here should stand what was known and what was given, not " + json);
        }
        Map<String, Long> known = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : stated.properties()) {
            Fact fact = fact(entry.getKey());
            try {
                known.put(fact.name(), read(fact, entry.getValue()));
            } catch (UnreadableJson inside) {
                throw inside.within(fact.name());
            }
        }
        Set<String> given = new TreeSet<>();
        clauses.forEach(clause -> given.add(clause.asString()));
        return new CaseFacts(known, given);
    }

    private static Fact fact(String name) {
        return QUESTION.fact(name)
                .orElseThrow(() -> new UnreadableJson("the fact " + name + " is not known. "
                        + Spelling.remedy(
                                name, QUESTION.facts().stream().map(Fact::name).toList())));
    }

    private static long read(Fact fact, JsonNode json) {
        List<String> words = fact.type().words();
        if (fact.type().kind() == Kind.TRUTH && json.isBoolean()) {
            return json.booleanValue() ? 1 : 0;
        }
        if (fact.type().kind() == Kind.WORD && json.isString() && words.contains(json.stringValue())) {
            return words.indexOf(json.stringValue());
        }
        if (fact.type().kind() == Kind.MOMENT && json.isString()) {
            try {
                return Instant.parse(json.stringValue()).getEpochSecond();
            } catch (DateTimeException noMoment) {
                // Said below.
            }
        }
        boolean number =
                !Set.of(Kind.TRUTH, Kind.WORD, Kind.MOMENT).contains(fact.type().kind());
        if (number && json.isIntegralNumber() && json.canConvertToLong()) {
            return json.longValue();
        }
        throw new UnreadableJson("here should stand " + fact.type().phrase() + ", not " + json);
    }

    @Override
    public ObjectNode schema(Map<String, ObjectNode> defined) {
        return Schemas.named("facts", defined, CaseFactsForm::schema);
    }

    private static ObjectNode schema() {
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        QUESTION.facts().forEach(fact -> known.put(fact.name(), schema(fact)));
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put(KNOWN, Schemas.object(known, List.of()));
        fields.put(GIVEN, Schemas.list(Schemas.of("string")));
        return Schemas.object(fields, List.of(KNOWN, GIVEN));
    }

    private static ObjectNode schema(Fact fact) {
        return switch (fact.type().kind()) {
            case TRUTH -> Schemas.of("boolean");
            case WORD -> Schemas.words(fact.type().words());
            case MOMENT -> Schemas.text("date-time", "a moment");
            case COUNT, PERCENT, MONEY, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT -> Schemas.of("integer");
        };
    }
}
