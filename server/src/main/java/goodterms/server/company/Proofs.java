package goodterms.server.company;

import goodterms.journal.company.CompanyFolder;
import goodterms.terms.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The folders that were proved last, by what their files say: whoever asks for the same again, or at once, waits for one. */
final class Proofs {

    /** How many are remembered: some hundred kilobytes each. */
    private static final int MOST = 32;

    private final Map<String, FutureTask<CompanyFolder>> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<CompanyFolder>> eldest) {
            return size() > MOST;
        }
    };

    /** A folder, proved by whoever asked for it first. */
    CompanyFolder of(Map<String, String> files) {
        Map<String, String> sorted = new TreeMap<>(files);
        String digest = digest(sorted);
        FutureTask<CompanyFolder> proof = proof(digest, sorted);
        proof.run();
        try {
            return proof.get();
        } catch (ExecutionException broken) {
            // What broke is tried again by whoever asks next.
            forget(digest, proof);
            throw new IllegalStateException("a folder can't be read", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private synchronized FutureTask<CompanyFolder> proof(String digest, Map<String, String> files) {
        return known.computeIfAbsent(digest, _ -> new FutureTask<>(() -> Companies.check(files)));
    }

    private synchronized void forget(String digest, FutureTask<CompanyFolder> proof) {
        known.remove(digest, proof);
    }

    private static String digest(Map<String, String> files) {
        MessageDigest digest = Sha256.begin();
        files.forEach((path, text) -> {
            byte[] both = (path.length() + " " + path + text.length() + " " + text).getBytes(StandardCharsets.UTF_8);
            digest.update(both);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
