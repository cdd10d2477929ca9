package goodterms.server;

import goodterms.server.store.MasterKeyBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A master key in a file that only its owner can read, beside the data of the PostgreSQL that comes along. */
final class KeptKey {

    private static final int BYTES = 32;

    private KeptKey() {}

    /** The key of that folder; a new one where there is no data yet. @throws Unfit if data is there and its key is not */
    static MasterKeyBytes in(Path data) {
        Path file = data.resolve("master.key");
        try {
            if (Files.exists(file)) {
                return MasterKeyBytes.read(Files.readString(file));
            }
            if (Files.exists(data.resolve("postgres"))) {
                throw new Unfit("There is data in " + data
                        + ", and its master key is missing: put master.key back, or set" + " GOODTERMS_MASTER_KEY.");
            }
            Files.createDirectories(data);
            draw(file);
            return MasterKeyBytes.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unfit(
                    "The master key in " + file + " can't be read or written: " + broken.getMessage() + ".", broken);
        }
    }

    private static void draw(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file,
                Base64.getEncoder().encodeToString(bytes) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }
}
