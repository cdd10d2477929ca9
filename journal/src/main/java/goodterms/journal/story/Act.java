package goodterms.journal.story;

import java.util.List;

/** What a step does. */
sealed interface Act {

    /** The step as its author wrote it, on one line. */
    String text();

    /** Time passes, or not even that. */
    record Nothing() implements Act {
        @Override
        public String text() {
            return "time alone";
        }
    }

    /** A command is given. */
    record Do(Ask ask, String text) implements Act {}

    /** A command's consequences are shown; nothing is written. */
    record Preview(Ask ask, String text) implements Act {}

    /** A reader says whether a place of a page answered what they asked. */
    record Rate(String page, String place, boolean helpful, String text) implements Act {}

    /** The company's page decides a case of its own. */
    record Decide(Supposed supposed, List<Gives> gives, String text) implements Act {
        public Decide {
            gives = List.copyOf(gives);
        }
    }
}
