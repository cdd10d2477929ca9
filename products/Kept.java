package products;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What a product remembers, as names and texts: in a file in place of a database, or in memory alone. */
public final class Kept {

    private final Optional<Path> file;
    private final Properties texts = new Properties();

    private Kept(Optional<Path> file) {
        this.file = file;
    }

    /** In the file that the environment names as {@code KEEP}; in memory where it names none. */
    public static Kept fromEnvironment() {
        Kept kept = new Kept(Optional.ofNullable(System.getenv("KEEP")).map(Path::of));
        kept.file.filter(Files::exists).ifPresent(kept::read);
        return kept;
    }

    private void read(Path from) {
        try (Reader reader = Files.newBufferedReader(from)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text of that name; empty if there is none. */
    public synchronized String get(String name) {
        return texts.getProperty(name, "");
    }

    /** Remembers a text. */
    public synchronized void put(String name, String text) {
        texts.setProperty(name, text);
        write();
    }

    /** Whether this is asked for the first time of that name. */
    public synchronized boolean isNew(String name) {
        boolean isNew = get("seen/" + name).isEmpty();
        if (isNew) {
            put("seen/" + name, "yes");
        }
        return isNew;
    }

    /** Forgets a text. */
    public synchronized void forget(String name) {
        texts.remove(name);
        write();
    }

    /** Forgets all texts whose names begin so. */
    public synchronized void forgetAll(String beginning) {
        texts.stringPropertyNames().stream()
                .filter(name -> name.startsWith(beginning))
                .forEach(texts::remove);
        write();
    }

    /** What follows that beginning in names, the shorter first, so that numbers come in their order. */
    public synchronized List<String> after(String beginning) {
        return texts.stringPropertyNames().stream()
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whole or not at all: a new file takes the place of the old one. */
    private void write() {
        file.ifPresent(path -> {
            Path next = path.resolveSibling(path.getFileName() + ".new");
            try {
                try (Writer writer = Files.newBufferedWriter(next)) {
                    texts.store(writer, null);
                }
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
