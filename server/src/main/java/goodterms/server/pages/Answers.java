package goodterms.server.pages;

import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How people write the facts of a case into a form. */
final class Answers {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private Answers() {}

    /** A moment as a form has it: by the clock on the wall. */
    static String local(Instant moment, ZoneId zone) {
        return LOCAL.format(moment.atZone(zone));
    }

    /**
     * An answer as cases spell it: moments with their offset.
     *
     * @throws IllegalArgumentException if it is no moment
     */
    static String spelled(Optional<Fact> fact, String words, ZoneId zone) {
        if (fact.filter(it -> it.type().kind() == Kind.MOMENT).isEmpty()) {
            return words;
        }
        try {
            return LocalDateTime.parse(words.replace(' ', 'T'))
                    .atZone(zone)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** How to write an answer that can't be read. */
    static String howTo(Optional<Fact> fact, String words) {
        if (words.isEmpty()) {
            return "Answer this to go on.";
        }
        return fact.map(it -> switch (it.type().kind()) {
                    case MONEY -> "Enter an amount of 0.00 or more, such as 29.00.";
                    case MOMENT -> "Choose a day and a time.";
                    case LENGTH -> "Enter a length, such as 3 days or 40 hours.";
                    case COUNT, PERCENT, CALENDAR_DAYS, BUSINESS_HOURS -> "Enter a number of 0 or more, such as 3.";
                    case TRUTH, WORD, SCHEDULE, TEXT -> "Choose one of these.";
                })
                .orElse("Choose yes or no.");
    }
}
