package goodterms.journal.story;

import goodterms.terms.source.Position;
import java.util.List;

/**
 * Why a story does not hold.
 *
 * @param at the line that asked for something else
 * @param expected what it asked for, in one sentence or line
 * @param happened what there was instead, a line each
 */
public record Failure(Position at, String expected, List<String> happened) {

    public Failure {
        happened = List.copyOf(happened);
    }
}
