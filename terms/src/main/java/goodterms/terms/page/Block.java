package goodterms.terms.page;

import goodterms.terms.source.Position;
import goodterms.terms.source.Quote;
import java.util.List;
import java.util.stream.Collectors;

/** A fenced block that runs, under the prose that states it. */
public sealed interface Block {

    Position at();

    /** Its lines, without the blank ones. */
    List<Line> lines();

    /** The passages it stands under: those since the heading or the clause before it. */
    List<Passage> stated();

    /** A {@code clause} block. */
    record ClauseBlock(Position at, String id, List<Line> lines, List<Passage> stated) implements Block {
        public ClauseBlock {
            lines = List.copyOf(lines);
            stated = List.copyOf(stated);
        }
    }

    /** An {@code example} block. */
    record ExampleBlock(Position at, List<Line> lines, List<Passage> stated) implements Block {
        public ExampleBlock {
            lines = List.copyOf(lines);
            stated = List.copyOf(stated);
        }
    }

    /** All the words it stands under, as one quotation. */
    default Quote citation() {
        if (stated().isEmpty()) {
            return new Quote(at(), List.of(), "");
        }
        Quote first = stated().getFirst().quote();
        return new Quote(
                first.at(),
                first.headings(),
                stated().stream().map(passage -> passage.quote().words()).collect(Collectors.joining(" ")));
    }
}
