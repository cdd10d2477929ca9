package goodterms.server.console;

import goodterms.server.site.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** Days, months and moments as they stand in fields; nothing where none is written that calendars here reckon with. */
final class Calendar {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private Calendar() {}

    /** The day that is written in a field, if one is. */
    static Optional<LocalDate> day(Form form, String field) {
        try {
            return Optional.of(LocalDate.parse(form.text(field))).filter(day -> isReckoned(day.getYear()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The month that is written in a field, if one is. */
    static Optional<YearMonth> month(Form form, String field) {
        try {
            return Optional.of(YearMonth.parse(form.text(field))).filter(month -> isReckoned(month.getYear()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The moment, in UTC, that is written in a field, if one is. */
    static Optional<Instant> moment(Form form, String field) {
        try {
            return Optional.of(LocalDateTime.parse(form.text(field)))
                    .filter(moment -> isReckoned(moment.getYear()))
                    .map(moment -> moment.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isReckoned(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
