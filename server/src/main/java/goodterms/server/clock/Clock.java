package goodterms.server.clock;

import java.time.Instant;

/**
 * A clock that a test moves by hand.
 *
 * @param now what it shows
 * @param outside whether mail about its accounts is sent and the company's product is asked for what concerns them
 */
public record Clock(String id, Instant now, boolean outside) {}
