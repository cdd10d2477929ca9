package goodterms.journal.company;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days of the calendar, as {@code company.yaml} writes them. */
final class Days {

    private Days() {}

    /** The day that stands here, such as {@code 2026-03-01}. */
    static LocalDate read(Yaml yaml) {
        try {
            return LocalDate.parse(Fields.scalar(yaml).text());
        } catch (DateTimeException noDay) {
            throw Fields.wrong(yaml, "a day", "Write it like 2026-03-01.");
        }
    }
}
