package goodterms.journal.notation;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length as stories write it: {@code 24 hours 1 second}.
 *
 * @param days calendar days, midnight by midnight in the zone of the account
 * @param elapsed what follows them, by the clock that never jumps
 */
public record Length(int days, Duration elapsed) {

    private static final Pattern PART = Pattern.compile("(\\d{1,9}) (second|minute|hour|day|week)s?");

    /** The length written here. @throws goodterms.terms.source.Unreadable if it is written otherwise */
    public static Length read(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        Matcher part = PART.matcher(text);
        int days = 0;
        Duration elapsed = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            int number = Integer.parseInt(part.group(1));
            switch (part.group(2)) {
                case "week" -> days = limited(yaml, days + 7L * number);
                case "day" -> days = limited(yaml, days + (long) number);
                case "hour" -> elapsed = elapsed.plusHours(number);
                case "minute" -> elapsed = elapsed.plusMinutes(number);
                default -> elapsed = elapsed.plusSeconds(number);
            }
            end = part.end() < text.length() && text.charAt(part.end()) == ' ' ? part.end() + 1 : part.end();
        }
        if (end != text.length() || elapsed.toDays() > LONGEST) {
            throw wrong(yaml);
        }
        return new Length(days, elapsed);
    }

    private static final int LONGEST = 100 * 366;

    private static int limited(Yaml yaml, long days) {
        if (days > LONGEST) {
            throw wrong(yaml);
        }
        return (int) days;
    }

    private static RuntimeException wrong(Yaml yaml) {
        return Fields.wrong(yaml, "a length of at most 100 years", "Write it like 24 hours 1 second, or 3 days.");
    }

    /** The moment that lies this long after another. */
    public Instant after(Instant moment, ZoneId zone) {
        return moment.atZone(zone).plusDays(days).toInstant().plus(elapsed);
    }

    /** Without calendar days: one day is 24 hours. For facts that are lengths. */
    public Duration exact() {
        return elapsed.plusHours(24L * days);
    }
}
