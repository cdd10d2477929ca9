package goodterms.journal.story;

import goodterms.journal.json.EventJson;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A story that was lived, as programs read it.
 *
 * @param file where it stands
 * @param line where it starts
 * @param covers the ids of the clauses it proves
 * @param timeline what was done and what happened, in order; empty for a story that passed
 */
public record StoryReport(
        String company,
        String story,
        String file,
        int line,
        List<String> covers,
        boolean passed,
        List<Entry> timeline,
        Optional<Fault> failure,
        Optional<Explanation> decision) {

    /**
     * One thing on the timeline: what the story did, or what happened.
     *
     * @param did a command, as the story writes it
     * @param refused the code of the refusal it met
     * @param event in the form of the journal
     */
    public record Entry(String at, Optional<String> did, Optional<String> refused, Optional<JsonNode> event) {}

    /** What was expected, and what there was instead. */
    public record Fault(String file, int line, String expected, List<String> happened) {}

    /** The report of a story. */
    public static StoryReport of(Told told) {
        Story story = told.story();
        return new StoryReport(
                story.company(),
                story.title(),
                story.at().file(),
                story.at().line(),
                story.covers(),
                told.passed(),
                told.passed() ? List.of() : timeline(told),
                told.failure()
                        .map(failure -> new Fault(
                                failure.at().file(), failure.at().line(), failure.expected(), failure.happened())),
                told.decision().map(decision -> Explaining.of(decision, told.currency())));
    }

    private static List<Entry> timeline(Told told) {
        List<Entry> entries = new ArrayList<>();
        for (Moment moment : told.timeline()) {
            moment.passed().forEach(event -> entries.add(happened(event.at(), EventJson.json(event))));
            moment.did()
                    .ifPresent(did -> entries.add(new Entry(
                            moment.at().toString(),
                            Optional.of(did),
                            moment.refusal().map(refusal -> refusal.code()),
                            Optional.empty())));
            moment.events().forEach(event -> entries.add(happened(event.at(), EventJson.json(event))));
        }
        return entries;
    }

    private static Entry happened(Instant at, JsonNode event) {
        return new Entry(at.toString(), Optional.empty(), Optional.empty(), Optional.of(event));
    }
}
