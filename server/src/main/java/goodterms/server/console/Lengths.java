package goodterms.server.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lengths of time and kinds of work, as whoever is on call reads them. */
public final class Lengths {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Lengths() {}

    /** A length of time, to the unit that matters. */
    public static String of(Duration length) {
        if (length.toMinutes() >= 2) {
            return Reply.span(length);
        }
        return length.toSeconds() + (length.toSeconds() == 1 ? " second" : " seconds");
    }

    /** A moment as fields of forms hold it, in UTC. */
    public static String field(Instant moment) {
        return FIELD.format(moment);
    }

    /** What waits, by its kind. */
    public static String kind(String kind) {
        return switch (kind) {
            case "charge" -> "Charges";
            case "pay-back" -> "Money back";
            case "product" -> "Calls to your product";
            default -> "Mail";
        };
    }
}
