package goodterms.server;

import java.io.Serial;

/** That a server can't run as it is set up, in a sentence for whoever runs it. */
public final class Unfit extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String sentence;

    /** What is wrong, and what to do about it. */
    public Unfit(String sentence) {
        this(sentence, null);
    }

    /** The same, with what it was noticed by. */
    public Unfit(String sentence, @org.jspecify.annotations.Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
