package goodterms.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Where things stand on this machine that nobody has named. */
final class Folders {

    private Folders() {}

    /** Where programs keep what is the user's: {@code XDG_DATA_HOME}, or where that usually is. */
    static Path data() {
        String named = System.getenv("XDG_DATA_HOME");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "goodterms")
                : Path.of(named, "goodterms");
    }

    /** The folders of the four companies that come along. */
    static Path companies() {
        return along("companies");
    }

    /** What the small products of these companies share. */
    static Path products() {
        return along("products");
    }

    private static Path along(String name) {
        try {
            URI address = Objects.requireNonNull(
                            Folders.class.getResource("/goodterms/" + name), "the jar holds no " + name)
                    .toURI();
            if (address.getScheme().equals("jar")) {
                open(address);
            }
            return Path.of(address);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes the inside of the jar a file system, once. */
    private static void open(URI jar) {
        try {
            FileSystems.getFileSystem(jar);
        } catch (FileSystemNotFoundException _) {
            try {
                FileSystems.newFileSystem(jar, Map.of());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
