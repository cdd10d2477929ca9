package goodterms.server.console;

import goodterms.core.cases.ReplyClock;
import goodterms.server.site.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A reply clock as staff read it.
 *
 * @param words such as {@code reply in 3 hours}
 * @param late whether the company has missed what it aims at
 * @param at when that is, for people and for machines
 */
public record Reply(String words, boolean late, String at, String machine) {

    /** What there is to read where no clock runs. */
    private static final Reply ANSWERED = new Reply("answered", false, "", "");

    private static final long MINUTES_AN_HOUR = 60;
    private static final long HOURS_A_DAY = 24;

    /** A clock at a moment. */
    static Reply of(Optional<ReplyClock> clock, Instant now, Wording wording) {
        return clock.map(it -> running(it, now, wording)).orElse(ANSWERED);
    }

    private static Reply running(ReplyClock clock, Instant now, Wording wording) {
        boolean late = !now.isBefore(clock.target());
        boolean broken = !now.isBefore(clock.limit());
        Instant shown = late ? clock.limit() : clock.target();
        return new Reply(
                broken ? "promise missed by " + span(Duration.between(clock.limit(), now)) : aimed(clock, now),
                late,
                wording.moment(shown),
                wording.machine(shown));
    }

    private static String aimed(ReplyClock clock, Instant now) {
        return now.isBefore(clock.target())
                ? "reply in " + span(Duration.between(now, clock.target()))
                : "overdue by " + span(Duration.between(clock.target(), now));
    }

    /** A length in the one unit that says enough: minutes below two hours, hours below two days, then days. */
    static String span(Duration length) {
        if (length.toMinutes() < 2 * MINUTES_AN_HOUR) {
            return counted(Math.max(1, length.toMinutes()), "minute");
        }
        return length.toHours() < 2 * HOURS_A_DAY ? counted(length.toHours(), "hour") : counted(length.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
