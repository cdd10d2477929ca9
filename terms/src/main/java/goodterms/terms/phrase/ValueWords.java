package goodterms.terms.phrase;

import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as a sentence says them: {@code 1,490.00 USD}, {@code 24 hours}, {@code 13 March 2026 at 14:00 UTC}. */
public final class ValueWords {

    private static final DateTimeFormatter TO_THE_MINUTE = utc("d MMMM uuuu 'at' HH:mm 'UTC'");
    private static final DateTimeFormatter TO_THE_SECOND = utc("d MMMM uuuu 'at' HH:mm:ss 'UTC'");
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private final String currency;

    /** @param currency the ISO 4217 code amounts are in */
    public ValueWords(String currency) {
        this.currency = currency;
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** A value in the middle of a sentence. */
    public String of(Value value) {
        return switch (value) {
            case Scalar it -> scalar(it);
            case Value.Schedule it -> {
                List<String> days = it.days().stream().map(String::valueOf).toList();
                yield "after " + listed(days, "and") + (days.equals(List.of("1")) ? " day" : " days");
            }
            case Value.Text it -> it.text();
        };
    }

    private String scalar(Scalar value) {
        return switch (value.type().kind()) {
            case MONEY -> Wording.grouped(Wording.money(value.raw(), currency)) + " " + currency;
            case MOMENT -> moment(value.raw());
            case LENGTH -> length(value.raw());
            case TRUTH, COUNT, PERCENT, CALENDAR_DAYS, BUSINESS_HOURS, WORD, SCHEDULE, TEXT ->
                Wording.of(value, currency);
        };
    }

    private static String moment(long epochSecond) {
        return (epochSecond % MINUTE == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(Instant.ofEpochSecond(epochSecond));
    }

    private static String length(long seconds) {
        if (seconds < 0) {
            return "minus " + length(-seconds);
        }
        List<String> parts = new ArrayList<>();
        counted(seconds / HOUR, "hour", parts);
        counted(seconds / MINUTE % MINUTE, "minute", parts);
        counted(seconds % MINUTE, "second", parts);
        return parts.isEmpty() ? "0 hours" : listed(parts, "and");
    }

    private static void counted(long count, String noun, List<String> parts) {
        if (count != 0) {
            parts.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }

    /** Several things in one breath: {@code 1, 3 and 5}. */
    static String listed(List<String> parts, String last) {
        return parts.size() < 2
                ? String.join("", parts)
                : parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " " + last + " "
                        + parts.getLast();
    }
}
