package goodterms.server.store;

import goodterms.journal.json.AccountKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the keys of accounts are kept under: AES-256 in Galois/Counter mode, a drawn nonce each, bound to the
 * account. It never stands in the database.
 */
public final class MasterKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    /**
     * The key of these bytes.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public MasterKey(byte[] bytes, SecureRandom random) {
        if (bytes.length != AccountKey.BYTES) {
            throw new IllegalArgumentException(
                    "the master key has " + AccountKey.BYTES + " bytes, not " + bytes.length);
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.random = random;
    }

    /** New bytes for a key. */
    byte[] drawn() {
        byte[] bytes = new byte[AccountKey.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A secret that must be used again, such as another system's, as it can be kept: under this key, bound to its owner. */
    public byte[] keep(String secret, String owner) {
        return wrap(secret.getBytes(StandardCharsets.UTF_8), owner);
    }

    /** The secret that was kept so. @throws IllegalStateException if it was under another master key, or of another owner */
    public String kept(byte[] both, String owner) {
        return new String(unwrap(both, owner), StandardCharsets.UTF_8);
    }

    /** The bytes of a key, wrapped for whom they belong to. */
    byte[] wrap(byte[] bytes, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(bytes);
            byte[] both = Arrays.copyOf(nonce, NONCE + encrypted.length);
            System.arraycopy(encrypted, 0, both, NONCE, encrypted.length);
            return both;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** @throws IllegalStateException if they were wrapped under another master key, or for somebody else */
    byte[] unwrap(byte[] both, String owner) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), owner)
                    .doFinal(both, NONCE, both.length - NONCE);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("what is kept for " + owner + " was kept under another master key", wrong);
        }
    }

    /**
     * What stands for a text where it must be found again and not be read: the same for the same text of one company and one
     * use, and nothing to go back from without this key (HMAC-SHA256 under a key of that company and use, of HKDF).
     */
    public String standIn(String company, String use, String text) {
        try {
            SecretKey derived = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(
                                            (use + " of " + company).getBytes(StandardCharsets.UTF_8),
                                            AccountKey.BYTES));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derived);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
