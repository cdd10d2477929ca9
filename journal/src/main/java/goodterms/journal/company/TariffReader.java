package goodterms.journal.company;

import goodterms.core.catalog.Tariff;
import goodterms.core.catalog.Tariff.Tier;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what use above a limit costs: one price, or one for each tier. */
record TariffReader(PriceReader prices) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    Tariff read(Yaml yaml) {
        Fields fields = Fields.of(yaml);
        Optional<Yaml> tiers = fields.find("tiers");
        List<Tier> read = tiers.isPresent()
                ? Fields.items(tiers.get()).stream().map(this::tier).toList()
                : List.of(tier(fields));
        fields.nothingElse();
        try {
            return new Tariff(read);
        } catch (IllegalArgumentException unordered) {
            throw new Unreadable(
                    yaml.at(),
                    "tiers-out-of-order",
                    "the tiers do not follow each other to the end",
                    "Let up-to rise from tier to tier, and leave it out in the last alone.");
        }
    }

    private Tier tier(Yaml yaml) {
        Fields fields = Fields.of(yaml);
        Optional<Long> upTo = fields.find("up-to").map(TariffReader::positive);
        Tier read = tier(fields, upTo);
        fields.nothingElse();
        return read;
    }

    private Tier tier(Fields fields) {
        return tier(fields, Optional.empty());
    }

    private Tier tier(Fields fields, Optional<Long> upTo) {
        long per = fields.find("per").map(TariffReader::positive).orElse(1L);
        return new Tier(upTo, prices.price(fields.take("price")), per);
    }

    /** A whole number of zero or more. */
    static long number(Yaml yaml, String phrase) {
        String text = Fields.scalar(yaml).text();
        if (!NUMBER.matcher(text).matches()) {
            throw Fields.wrong(yaml, phrase, "Write it in digits alone, such as 10000.");
        }
        return Long.parseLong(text);
    }

    /** A whole number above zero. */
    static long positive(Yaml yaml) {
        long number = number(yaml, "a number above zero");
        if (number == 0) {
            throw Fields.wrong(yaml, "a number above zero", "Write it in digits alone, such as 10000.");
        }
        return number;
    }
}
