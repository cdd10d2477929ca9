package goodterms.journal.memory;

import goodterms.core.identity.MailAddress;
import goodterms.core.identity.Signal;
import goodterms.core.identity.SignalKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes signals of what was seen, under a secret of the company: nobody without it can tell what they stand for. */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret of at least 16 bytes */
    public Fingerprints(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes can be guessed");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The signal of something seen: a mail address, a card's fingerprint, a device, a site. */
    public Signal of(SignalKind kind, String seen) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((kind.name() + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] hash = mac.doFinal(alike(kind, seen).getBytes(StandardCharsets.UTF_8));
            return new Signal(kind, HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The form in which things that mean the same look the same. */
    private static String alike(SignalKind kind, String seen) {
        return switch (kind) {
            case EMAIL -> MailAddress.canonical(seen);
            case SITE -> seen.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://)?(www\\.)?", "");
            case CARD, DEVICE -> seen.strip();
        };
    }
}
