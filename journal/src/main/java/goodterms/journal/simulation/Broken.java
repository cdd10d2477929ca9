package goodterms.journal.simulation;

import java.io.Serial;

/** Something that must hold did not. */
final class Broken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Broken(String sentence) {
        super(sentence);
    }
}
