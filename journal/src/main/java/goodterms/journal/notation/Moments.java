package goodterms.journal.notation;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moments as stories write them: local to the account, or with an offset. */
public final class Moments {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d{2}:\\d{2})$");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private Moments() {}

    /**
     * The moment written here; of a local time that occurs twice, the first.
     *
     * @throws Unreadable if it is written otherwise, is no date, or never occurs in the zone
     */
    public static Instant read(Yaml yaml, ZoneId zone) {
        String text = Fields.scalar(yaml).text();
        if (!FORM.matcher(text).matches()) {
            throw Fields.wrong(yaml, "a moment", "Write it like 2026-03-01T09:00, in the zone of the account.");
        }
        try {
            return OFFSET.matcher(text).find()
                    ? OffsetDateTime.parse(text).toInstant()
                    : local(yaml, LocalDateTime.parse(text), zone);
        } catch (DateTimeException noSuchDate) {
            throw Fields.wrong(yaml, "a moment", "There is no such date or time; look at a calendar.");
        }
    }

    private static Instant local(Yaml yaml, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Unreadable(
                    yaml.at(),
                    "skipped-time",
                    local + " never occurs in " + zone + ": the clocks are put forward over it",
                    "Write another time, or one with an offset.");
        }
        return local.toInstant(offsets.getFirst());
    }

    /** The moment as a story would write it: with an offset only where the local time occurs for the second time. */
    public static String say(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        String text = (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return zone.getRules().getValidOffsets(local).getFirst().equals(offset) ? text : text + offset.getId();
    }
}
