package goodterms.server.console;

import goodterms.server.company.Bundle;
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

    /** The day its authors chose for drafts, or the first one possible where that has gone by; none without a page. */
    static Optional<LocalDate> first(Map<String, String> files, Bundle bundle, LocalDate today) {
        LocalDate earliest = earliest(files, today);
        return bundle.day().map(day -> day.isBefore(earliest) ? earliest : day);
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

    /**
     * Why drafts can't begin on the day that who publishes them chose, if they can't. They may put it off: that leaves
     * customers more time. Sooner than the authors chose it begins only if somebody writes that and another agrees.
     */
    static Optional<String> wrong(Map<String, String> files, Bundle bundle, LocalDate day, LocalDate today) {
        return wrong(files, day, today)
                .or(() -> bundle.day()
                        .filter(day::isBefore)
                        .map(chosen -> "This was proposed from " + Edition.inWords(chosen)
                                + " on. You may put it off; to bring it forward, change the draft."));
    }
}
