package goodterms.journal.notation;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Where an account or a company is: zones and countries. */
public final class Zones {

    private Zones() {}

    /** A zone by its name in the tz database. @throws Unreadable if there is none, or only an offset stands here */
    public static ZoneId read(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        try {
            ZoneId zone = ZoneId.of(text);
            if (zone.getId().equals("UTC") || zone.getId().contains("/")) {
                return zone;
            }
        } catch (DateTimeException noSuchZone) {
            // Said below, as for bare offsets, which know no change of clocks.
        }
        throw Fields.wrong(yaml, "the name of a zone", "Write it like America/New_York, or UTC.");
    }

    /** A country by its two letters. @throws Unreadable if there is none */
    public static String country(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (!List.of(Locale.getISOCountries()).contains(text)) {
            throw Fields.wrong(yaml, "a country", "Write its two letters of ISO 3166, such as US.");
        }
        return text;
    }
}
