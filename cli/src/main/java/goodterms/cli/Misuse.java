package goodterms.cli;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What keeps a command from starting, in a sentence for whoever called it; the command ends with exit code 2. */
public final class Misuse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String sentence;

    public Misuse(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** That a file or folder can't be read, and why. */
    static Misuse reading(Path path, IOException why) {
        if (why instanceof AccessDeniedException denied) {
            // In a folder it can be another file than the one asked for.
            Path locked = Path.of(Objects.requireNonNullElse(denied.getFile(), path.toString()));
            return new Misuse(locked.normalize() + " can't be read: permission is denied.");
        }
        return new Misuse(path + " can't be read: " + why.getMessage() + ".");
    }

    /** @throws Misuse unless there is such a file */
    static void unlessFile(Path path) {
        if (Files.isDirectory(path)) {
            throw new Misuse(path + " is a folder; name one file.");
        }
        if (!Files.isRegularFile(path)) {
            throw new Misuse("There is no file " + path + ".");
        }
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
