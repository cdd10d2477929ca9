package goodterms.journal.company;

import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.SourceText;
import goodterms.terms.source.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files in folders, always in the order of their names. */
public final class Folder {

    private Folder() {}

    /** The files of a folder with that ending; none if there is no such folder. */
    public static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** The folders in a folder; none if there is no such folder. */
    public static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The folders in a folder that hold a file of that name. */
    public static List<Path> holding(Path folder, String file) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(it -> Files.isRegularFile(it.resolve(file)))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The text of a file; a finding is added where it has none.
     *
     * @throws UncheckedIOException if the machine fails to read what is there
     */
    public static Optional<String> text(Path file, List<Finding> findings) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Unreadable(
                        Position.line(name(file), 1), "missing-file", "there is no such file", "Write it.");
            }
            // One byte more than is read shows that there are too many.
            try (InputStream bytes = Files.newInputStream(file)) {
                return Optional.of(SourceText.decode(name(file), bytes.readNBytes(SourceText.MOST_BYTES + 1)));
            }
        } catch (Unreadable fault) {
            findings.add(fault.finding());
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file's name in findings: its path as it was given, with slashes. */
    public static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
