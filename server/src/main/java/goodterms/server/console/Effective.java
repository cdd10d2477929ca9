package goodterms.server.console;

import goodterms.server.company.Folders;
import goodterms.server.pages.Edition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The day a version of the terms comes into force. */
final class Effective {

    private Effective() {}

    /** The first day that a new version can begin on: today, or the day after the newest one. */
    static LocalDate earliest(Map<String, String> files, LocalDate today) {
        return Folders.newest(files)
                .map(newest -> newest.plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
    }

    /** Why a new version can't begin on a day, if it can't. */
    static Optional<String> wrong(Map<String, String> files, LocalDate day, LocalDate today) {
        LocalDate earliest = earliest(files, today);
        if (!day.isBefore(earliest)) {
            return Optional.empty();
        }
        return Optional.of(
                earliest.equals(today)
                        ? Edition.inWords(day) + " is over. What customers paid for then is judged by what they could"
                                + " read then; the earliest is today, " + Edition.inWords(today) + "."
                        : "A version of " + Edition.inWords(earliest.minusDays(1)) + " is published already; the"
                                + " earliest for the next is " + Edition.inWords(earliest) + ".");
    }

    /** The day that is written in a field, if one is. */
    static Optional<LocalDate> written(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
