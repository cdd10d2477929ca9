package goodterms.journal.json;

import goodterms.terms.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key to all personal texts of one account. Whoever keeps it keeps it apart from the journal, and destroys it when the
 * people of the account are forgotten.
 *
 * <p>A text is encrypted with AES-256 in Galois/Counter mode. Its nonce is drawn from the text itself by HMAC-SHA256 under
 * a key of its own, so that the same nonce never meets two texts, and the same text is always sealed the same: that is how
 * one person is still one, and not another, when nobody knows any more who they were.
 */
public final class AccountKey {

    /** How many bytes make a key. */
    public static final int BYTES = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Texts are filled up to a multiple of this, so that their lengths tell little. */
    private static final int BLOCK = 32;

    private static final byte END = (byte) 0x80;

    private static final String CIPHER = "AES/GCM/NoPadding";
    /** The same few addresses and cards stand in everything that is written of an account. */
    private static final int REMEMBERED = 8;

    private static final int SHORT = 64;

    /** Made once a thread: to find one takes longer than to use it. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(AccountKey::cipher);

    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(() -> {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    });

    private final SecretKey encrypting;
    private final SecretKey nonces;
    private final Map<String, byte[]> sealed = new ConcurrentHashMap<>();

    private AccountKey(SecretKey encrypting, SecretKey nonces) {
        this.encrypting = encrypting;
        this.nonces = nonces;
    }

    /**
     * The key of these bytes, which must be drawn by a secure random.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static AccountKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new AccountKey(derived(bytes, "encrypting", "AES"), derived(bytes, "nonces", "HmacSHA256"));
    }

    private static SecretKey derived(byte[] from, String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(from)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The nonce, and the text encrypted with it. Nobody changes what is given. */
    byte[] encrypt(String text) {
        byte[] known = sealed.get(text);
        if (known == null) {
            known = encrypted(text);
            remember(text, known);
        }
        return known;
    }

    private byte[] encrypted(String text) {
        byte[] plain = filled(text.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = MACS.get();
            mac.init(nonces);
            byte[] nonce = Arrays.copyOf(mac.doFinal(plain), NONCE);
            byte[] encrypted = encrypting(nonce).doFinal(plain);
            byte[] both = Arrays.copyOf(nonce, NONCE + encrypted.length);
            System.arraycopy(encrypted, 0, both, NONCE, encrypted.length);
            return both;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * The text again.
     *
     * @throws GeneralSecurityException if it was not encrypted under this key, or has been changed
     */
    String decrypt(byte[] both) throws GeneralSecurityException {
        if (both.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        Cipher cipher = CIPHERS.get();
        cipher.init(Cipher.DECRYPT_MODE, encrypting, tagged(Arrays.copyOf(both, NONCE)));
        byte[] plain = cipher.doFinal(both, NONCE, both.length - NONCE);
        int end = plain.length - 1;
        while (end > 0 && plain[end] == 0) {
            end--;
        }
        String text = new String(plain, 0, end, StandardCharsets.UTF_8);
        remember(text, both);
        return text;
    }

    /** What was read is soon written again, and a text is always sealed the same. */
    private void remember(String text, byte[] both) {
        if (text.length() <= SHORT && sealed.size() < REMEMBERED) {
            sealed.put(text, both);
        }
    }

    private Cipher encrypting(byte[] nonce) throws GeneralSecurityException {
        try {
            Cipher cipher = CIPHERS.get();
            cipher.init(Cipher.ENCRYPT_MODE, encrypting, tagged(nonce));
            return cipher;
        } catch (InvalidAlgorithmParameterException twice) {
            // One refuses the nonce it had last; here that means the very same text.
            Cipher cipher = cipher();
            cipher.init(Cipher.ENCRYPT_MODE, encrypting, tagged(nonce));
            return cipher;
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static GCMParameterSpec tagged(byte[] nonce) {
        return new GCMParameterSpec(TAG_BITS, nonce);
    }

    /** With an end mark, and zeros up to a whole number of blocks. */
    private static byte[] filled(byte[] text) {
        byte[] filled = Arrays.copyOf(text, (text.length / BLOCK + 1) * BLOCK);
        filled[text.length] = END;
        return filled;
    }

    /** The same for the same bytes, and nothing to go back from. */
    static byte[] digest(byte[] bytes) {
        return Sha256.begin().digest(bytes);
    }
}
