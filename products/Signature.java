package products;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who has sent a message: the three headers of Standard Webhooks. */
public record Signature(String id, String timestamp, String signatures) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";

    /** Whether a body, byte for byte, was signed under that secret, and not long ago. */
    public boolean fits(String secret, byte[] body, Instant now) {
        if (!secret.startsWith(SECRET) || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] expected = signed(Base64.getDecoder().decode(secret.substring(SECRET.length())), body);
        // Compared in the same time however much of it is right, so that nobody can guess their way to it.
        return Arrays.stream(signatures.split(" "))
                .filter(each -> each.startsWith(VERSION))
                .anyMatch(each -> MessageDigest.isEqual(
                        expected, each.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signed(byte[] key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
