package goodterms.server.store;

import java.util.Base64;

/** The 32 bytes of a master key; never shown. */
public final class MasterKeyBytes {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private MasterKeyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a key from its Base64.
     *
     * @throws IllegalArgumentException unless it is Base64 of 32 bytes; the message doesn't show it
     */
    public static MasterKeyBytes read(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("the master key is not Base64");
        }
        return of(bytes);
    }

    /** The key of these bytes. @throws IllegalArgumentException unless there are 32 */
    public static MasterKeyBytes of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("the master key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new MasterKeyBytes(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "a master key";
    }
}
