package goodterms.server;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time of day, in whole seconds, as accounts live by it; the only place where the machine's clock is read. */
public final class Time implements InstantSource {

    @Override
    public Instant instant() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
