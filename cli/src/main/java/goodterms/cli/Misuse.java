package goodterms.cli;

import java.io.Serial;

/** What keeps a command from starting, in a sentence for whoever called it; the command ends with exit code 2. */
public final class Misuse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String sentence;

    public Misuse(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
