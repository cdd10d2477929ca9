package goodterms.journal.story;

import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import goodterms.terms.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A notice that is expected or forbidden.
 *
 * @param about the name of the event it tells of
 * @param to exactly those it goes to, in the order of the alphabet; anybody where empty
 * @param says words that must stand in its subject or one of its sentences
 */
record NoticePattern(
        Position at, String about, Optional<NoticeKind> kind, Optional<List<String>> to, List<String> says) {

    NoticePattern {
        says = List.copyOf(says);
    }

    /** Whether the notice is such a one. */
    boolean matches(Notice notice) {
        return notice.about().equals(about)
                && kind.filter(it -> it != notice.kind()).isEmpty()
                && to.filter(it -> !it.equals(notice.to())).isEmpty()
                && says.stream().allMatch(words -> says(notice, words));
    }

    private static boolean says(Notice notice, String words) {
        return notice.subject().contains(words)
                || notice.sentences().stream().anyMatch(sentence -> sentence.contains(words));
    }

    /** The pattern as a line. */
    String text() {
        List<String> said = new ArrayList<>();
        kind.ifPresent(it -> said.add("kind " + it.name().toLowerCase(Locale.ROOT)));
        to.ifPresent(it -> said.add("to " + it));
        says.forEach(words -> said.add("says “" + words + "”"));
        return "the notice " + about + (said.isEmpty() ? "" : "  " + String.join(", ", said));
    }
}
