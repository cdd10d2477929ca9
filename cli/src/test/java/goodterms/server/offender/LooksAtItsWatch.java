package goodterms.server.offender;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks a rule on purpose: the server is given the time of day. */
public final class LooksAtItsWatch {

    Instant now() {
        return Instant.now();
    }

    Instant source() {
        return InstantSource.system().instant();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
