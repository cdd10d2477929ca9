package goodterms.server.site;

import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.life.Preview;
import goodterms.server.store.Kept;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What would come of a step, as it was shown to somebody before they confirmed it.
 *
 * @param kept the account as it stood
 * @param seen what the confirming form carries, so that nobody confirms anything else than they saw
 */
public record Shown(Kept kept, Preview preview, String seen) {

    private static final int DIGEST = 8;

    static Shown of(Kept kept, Preview preview, Instant now) {
        return new Shown(
                kept, preview, kept.version() + "." + now.getEpochSecond() + "." + digest(preview.sentences()));
    }

    /** Amounts, dates and clauses, a sentence each; or why it can't be, and what to do. */
    public List<String> sentences() {
        return preview.sentences();
    }

    /** Why it can't be, if it can't. */
    public Optional<Refusal> refusal() {
        return preview.outcome() instanceof Outcome.Refused it ? Optional.of(it.refusal()) : Optional.empty();
    }

    /**
     * Whether who saw that may confirm this: it says the same, or only time has passed in between, and not much of it.
     *
     * @param before what the form carried
     * @param longest seconds
     */
    boolean isAsSeen(String before, Instant now, long longest) {
        String[] parts = before.split("\\.", 3);
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
            return false;
        }
        boolean fresh = now.getEpochSecond() - Long.parseLong(parts[1]) <= longest;
        return fresh
                && (parts[0].equals(String.valueOf(kept.version())) || parts[2].equals(digest(preview.sentences())));
    }

    private static String digest(List<String> sentences) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", sentences).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
