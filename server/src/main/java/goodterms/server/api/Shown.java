package goodterms.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Records as programs see them: names and words in kebab-case, absent values left out, money with all its decimals. */
final class Shown {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addModule(new SimpleModule()
                    .addSerializer(Enum.class, new Words())
                    .addSerializer(Money.class, new Amounts())
                    .addSerializer(CurrencyUnit.class, new Currencies()))
            .build();

    private Shown() {}

    /** A record, a list or a map. */
    static JsonNode json(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Jackson's own feature asks the machine for its locale. */
    @SuppressWarnings("rawtypes") // a serializer of all enums can't name their types
    private static final class Words extends StdSerializer<Enum> {

        Words() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static final class Amounts extends StdSerializer<Money> {

        Amounts() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeStringProperty("amount", money.getAmount().toPlainString());
            generator.writeStringProperty("currency", money.getCurrencyUnit().getCode());
            generator.writeEndObject();
        }
    }

    private static final class Currencies extends StdSerializer<CurrencyUnit> {

        Currencies() {
            super(CurrencyUnit.class);
        }

        @Override
        public void serialize(CurrencyUnit currency, JsonGenerator generator, SerializationContext context) {
            generator.writeString(currency.getCode());
        }
    }
}
