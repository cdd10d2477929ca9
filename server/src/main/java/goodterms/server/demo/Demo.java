package goodterms.server.demo;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a demo shows besides what every server shows.
 *
 * @param products where the small product of each company is, as far as they run by now
 */
public record Demo(Supplier<Map<String, URI>> products) {

    /** Where the letters can be read that nobody is sent. */
    public static final String OUTBOX = "/demo/outbox";

    /** Without any products. */
    public static Demo alone() {
        return new Demo(Map::of);
    }
}
