package goodterms.journal.story;

import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.ExplanationText;
import java.util.ArrayList;
import java.util.List;

/** A story that failed, as people read it: what happened, what was expected, and the last decision with its reasons. */
public final class StoryText {

    private static final String INDENT = "    ";

    private StoryText() {}

    /** The whole text; lines end with {@code \n} but for the last. */
    public static String of(Told told) {
        Story story = told.story();
        List<String> lines = new ArrayList<>();
        lines.add(story.at() + ": FAILED  " + story.title());
        lines.add("");
        Timeline.lines(told.timeline(), new Saying(story.customer().zone()))
                .forEach(line -> lines.add((INDENT + line).stripTrailing()));
        told.failure().ifPresent(failure -> {
            lines.add("");
            lines.add(failure.at() + ": expected  " + failure.expected());
            failure.happened().forEach(line -> lines.add(INDENT + "but there was  " + line));
        });
        told.decision().ifPresent(decision -> {
            lines.add("");
            lines.add(INDENT + "The decision of " + decision.page() + ":");
            ExplanationText.of(Explaining.of(decision, told.currency()))
                    .lines()
                    .forEach(line -> lines.add((INDENT + line).stripTrailing()));
        });
        return String.join("\n", lines);
    }
}
