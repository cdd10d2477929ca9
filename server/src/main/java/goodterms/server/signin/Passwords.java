package goodterms.server.signin;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords, kept as Argon2id hashes with the parameters that OWASP's cheat sheet on password storage gives: 19 MiB, two
 * passes, one lane.
 */
final class Passwords {

    /** The shortest that is taken; NIST SP 800-63B asks for eight at least and no rules on what they are made of. */
    static final int LEAST = 10;
    /** The longest, so that nobody has the server hash a book. */
    static final int MOST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /**
     * At most half of the processors compare at once: requests are served by threads that don't give way to each other while
     * they reckon, so that many sign-ins would hold up everything else.
     */
    private final Semaphore comparing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
    /** Compared with where there is no such person, so that an answer takes as long for them. */
    private final String nobodys = hash("nobody has this password");

    /** @throws IllegalArgumentException if a password is shorter or longer than one may be */
    static void check(String password) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw new IllegalArgumentException("a password has " + LEAST + " to " + MOST + " characters");
        }
    }

    String hash(String password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash of a password");
        }
        return hash;
    }

    /** Whether it is the password of which that was kept; no password is one of somebody who has none. */
    boolean matches(String password, Optional<String> kept) {
        if (password.length() > MOST) {
            return false;
        }
        comparing.acquireUninterruptibly();
        try {
            boolean same = argon2.matches(password, kept.orElse(nobodys));
            return kept.isPresent() && same;
        } finally {
            comparing.release();
        }
    }
}
