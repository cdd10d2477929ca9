package goodterms.core.offender;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** Breaks a rule on purpose: time is an argument. */
public final class ReadsTheClock {

    Instant now() {
        return Instant.now();
    }

    Supplier<Instant> nowByReference() {
        return Instant::now;
    }

    Supplier<Instant> nowInALambda() {
        return () -> Instant.now();
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    @SuppressWarnings("JavaUtilDate")
    Date date() {
        return new Date();
    }
}
