package goodterms.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of inputs with the exact output beside each. With {@code -Dapprove=true} the outputs are written first. */
public final class Expected {

    private Expected() {}

    /** The files of a folder with that ending, by name. */
    public static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        }
    }

    /** Compares with the file beside the input that has another ending. */
    public static void compare(Path input, String ending, String actual) throws IOException {
        String name = input.toString();
        Path expected = Path.of(name.substring(0, name.lastIndexOf('.')) + ending);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(expected.toAbsolutePath().getParent());
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
