package goodterms.server.signin;

import goodterms.terms.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that opens something for whoever holds it: {@code gt_<company>_<id>_<secret>}. The company stands in it so that
 * the database can be asked as that company from the first question on.
 *
 * <p>What is kept is the SHA-256 of the secret. A secret of 256 drawn bits cannot be guessed, so that, unlike a password,
 * it needs no slow hash.
 *
 * @param prefix what kind of thing it opens: {@code gt} a program's key, {@code gs} a session, {@code gl} a link
 */
public record Secret(String prefix, String company, String id, String secret) {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final Pattern WRITTEN =
            Pattern.compile("(gt|gs|gl)_([a-z][a-z0-9-]{0,62})_([0-9a-f]{12})_([A-Za-z0-9-_]{43})");

    /** A new one, drawn. */
    public static Secret drawn(String prefix, String company, SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new Secret(
                prefix,
                company,
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The one that is written so; none if the text is not one. */
    public static Optional<Secret> read(String prefix, String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() && parts.group(1).equals(prefix)
                ? Optional.of(new Secret(prefix, parts.group(2), parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    /** The whole text, to be shown once. */
    public String text() {
        return prefix + "_" + company + "_" + id + "_" + secret;
    }

    /** What is kept of it. */
    public String hash() {
        return Sha256.hex(secret);
    }

    /** Whether it is the one of which that was kept, compared in constant time. */
    public boolean matches(String kept) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return prefix + "_" + company + "_" + id;
    }
}
