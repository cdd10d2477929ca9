package goodterms.server.processor;

import java.io.Serial;

/** A processor gave no answer: nobody knows whether it did what it was asked. */
public final class Unreachable extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** @param why without anything personal */
    public Unreachable(String why) {
        super(why);
    }
}
