package goodterms.server.console;

import goodterms.server.company.Folders;
import goodterms.server.pages.Edition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The day a version of the terms comes into force. */
final class Effective {

    private Effective() {}

    /**
     * The first day that a new version can begin on: the day after the newest one, and never today. Whoever agreed to the
     * terms today has agreed to those they could read, and is to be told of others before those are in force.
     */
    static LocalDate earliest(Map<String, String> files, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return Folders.newest(files)
                .map(newest -> newest.plusDays(1))
                .filter(tomorrow::isBefore)
                .orElse(tomorrow);
    }

    /** Why a new version can't begin on a day, if it can't. */
    static Optional<String> wrong(Map<String, String> files, LocalDate day, LocalDate today) {
        LocalDate earliest = earliest(files, today);
        if (!day.isBefore(earliest)) {
            return Optional.empty();
        }
        return Optional.of(
                earliest.equals(today.plusDays(1))
                        ? Edition.inWords(day)
                                + " has begun already. What customers agreed to and paid for until now is"
                                + " judged by what they could read then; the earliest is tomorrow, "
                                + Edition.inWords(earliest) + "."
                        : "A version of " + Edition.inWords(earliest.minusDays(1)) + " is published already; the"
                                + " earliest for the next is " + Edition.inWords(earliest) + ".");
    }
}
