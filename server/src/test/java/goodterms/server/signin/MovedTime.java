package goodterms.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of day as a test moves it. */
final class MovedTime implements InstantSource {

    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration length) {
        now = now.plus(length);
    }
}
