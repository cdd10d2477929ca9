package goodterms.server.store;

import goodterms.terms.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/** The chain of an account's journal: each row's hash covers the row and the hash before it, so that none can be changed unseen. */
final class Chain {

    /** What stands before the first row. */
    static final String NOTHING = "";

    private Chain() {}

    /** The hash of a row after that one. */
    static String next(String head, long number, Instant at, String by, String request, String events) {
        MessageDigest digest = Sha256.begin();
        for (String part : new String[] {head, Long.toString(number), at.toString(), by, request, events}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // With its length, so that no text can slip from one part into the next.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
