package goodterms.server.usage;

import java.time.Instant;
import java.util.Optional;

/**
 * What a product reports of one account and one meter.
 *
 * @param id the same for the same report, however often it is sent; unique within its account
 * @param happened when it was used, or since when there are so many; now where empty
 */
public record Used(String account, String id, String meter, long quantity, Optional<Instant> happened) {}
