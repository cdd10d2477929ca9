package goodterms.server.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a company wants to be told what happens.
 *
 * @param types of the events it is told of; all where empty
 * @param failingSince when it last began to fail without a success since
 * @param disabled since when it is told nothing more, and why
 */
public record Webhook(
        String id,
        URI url,
        List<String> types,
        Instant createdAt,
        Optional<Instant> failingSince,
        Optional<Disabled> disabled) {

    /**
     * That it is told nothing more.
     *
     * @param because in a sentence
     */
    public record Disabled(Instant at, String because) {}

    public Webhook {
        types = List.copyOf(types);
    }
}
