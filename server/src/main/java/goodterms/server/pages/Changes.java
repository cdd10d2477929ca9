package goodterms.server.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import goodterms.terms.diff.Comparing;
import goodterms.terms.diff.Difference;
import goodterms.terms.phrase.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a version of a page changed, as it is shown: in its words, and in the cases it answers otherwise.
 *
 * @param figures the values that differ
 * @param cases a row for each pair of rules that answer some case differently
 * @param unproved how many pairs could neither be shown to differ nor proved to be the same
 */
public record Changes(List<Difference.Change> figures, List<Case> cases, int unproved, List<Passage> passages) {

    /**
     * A case that the two versions answer differently.
     *
     * @param output what is answered: refund, credit
     * @param example the case in short phrases
     * @param was the answer of the version before, and the rule that gave it
     */
    public record Case(
            String output, List<String> example, String was, Optional<Rule> wasBy, String is, Optional<Rule> isBy) {}

    /** A rule by its title, with the name that links lead to it by. */
    public record Rule(String clause, String title) {}

    /** A paragraph that changed, run by run. */
    public record Passage(List<Run> runs) {}

    /** Words that stayed, went or came. */
    public record Run(Kind kind, String words) {}

    /** What became of words. */
    public enum Kind {
        STAYED,
        WENT,
        CAME
    }

    /** What changed from one version to the next. */
    public static Changes between(Edition before, Edition after) {
        Difference difference = Comparing.between(before.policy(), after.policy());
        List<Case> cases = new ArrayList<>();
        int unproved = 0;
        for (Difference.OfQuestion question : difference.questions()) {
            for (Difference.OfOutput output : question.outputs()) {
                for (Difference.Row row : output.rows()) {
                    if (row.was().isPresent() && row.is().isPresent()) {
                        cases.add(changed(question.question(), output.output(), row, before, after));
                    } else {
                        unproved++;
                    }
                }
            }
        }
        return new Changes(difference.settings(), cases, unproved, passages(paragraphs(before), paragraphs(after)));
    }

    private static Case changed(String question, String output, Difference.Row row, Edition before, Edition after) {
        Spoken was = new Spoken(before, question);
        Spoken is = new Spoken(after, question);
        return new Case(
                output,
                row.example().stream().map(is::phrase).toList(),
                was.answer(row.was().orElseThrow()),
                row.before().map(id -> new Rule(id, before.phrases().title(id))),
                is.answer(row.is().orElseThrow()),
                row.after().map(id -> new Rule(id, after.phrases().title(id))));
    }

    /** A figure's name as words. */
    public static String named(String figure) {
        String words =
                Phrases.sentence(figure.replace('.', ' ').replace('-', ' ').replace('_', ' '));
        return words.substring(0, words.length() - 1);
    }

    /** The paragraphs that people read: no front matter, no rules, no comments, links by their words alone. */
    private static List<String> paragraphs(Edition edition) {
        String text = edition.page()
                .text()
                .replaceFirst("(?s)\\A---\n.*?\n---\n", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?ms)^(`{3,})(clause|example).*?^\\1\\s*$", "")
                .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("(?m)^#+ ", "");
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static List<Passage> passages(List<String> before, List<String> after) {
        List<Passage> passages = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            List<String> went = delta.getSource().getLines();
            List<String> came = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(went.size(), came.size()); i++) {
                passages.add(new Passage(runs(i < went.size() ? went.get(i) : "", i < came.size() ? came.get(i) : "")));
            }
        }
        return passages;
    }

    private static List<Run> runs(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        List<Run> runs = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is, true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(runs, Kind.STAYED, delta.getTarget().getLines());
                case DELETE, INSERT, CHANGE -> {
                    add(runs, Kind.WENT, delta.getSource().getLines());
                    add(runs, Kind.CAME, delta.getTarget().getLines());
                }
            }
        }
        return runs;
    }

    private static List<String> words(String paragraph) {
        return paragraph.isEmpty() ? List.of() : Arrays.asList(paragraph.split(" "));
    }

    private static void add(List<Run> runs, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(kind, String.join(" ", words)));
        }
    }
}
