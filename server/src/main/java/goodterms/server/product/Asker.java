package goodterms.server.product;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import goodterms.core.account.Effect;
import goodterms.server.product.Products.Product;
import goodterms.server.store.Outbox;
import goodterms.server.store.Outbox.Kind;
import goodterms.server.store.Outbox.Waiting;
import goodterms.server.store.Transactions;
import goodterms.server.webhook.Posting;
import goodterms.server.work.Backoff;
import goodterms.server.work.Loop;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks companies' products what waits to be asked, signed as webhooks are and under a key of its own each time: asked again
 * with the same key, a product does nothing again. What it answers later comes as commands over the API; that it has taken
 * the question in is all that is waited for here.
 */
public final class Asker {

    private static final int MOST = 50;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(20), Duration.ofHours(12));

    private final Transactions transactions;
    private final Outbox outbox;
    private final Products products;
    private final Posting posting;
    private final InstantSource time;

    /** @param time the time of day */
    public Asker(Transactions transactions, Outbox outbox, Products products, Posting posting, InstantSource time) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.products = products;
        this.posting = posting;
        this.time = time;
    }

    /**
     * Asks what is due.
     *
     * @return how long until there may be more; nothing if there may be right now
     */
    public Optional<Duration> round() {
        boolean some = false;
        for (String company : transactions.companies()) {
            Optional<Product> product = transactions.of(company, connection -> products.find(connection, company));
            some |= product.isPresent() && ask(company, product.get()) > 0;
        }
        return some ? Optional.empty() : Optional.of(Loop.LONGEST_REST);
    }

    private int ask(String company, Product product) {
        List<Waiting> claimed = transactions.of(
                company, connection -> outbox.claim(connection, company, Kind.PRODUCT, time.instant(), LEASE, MOST));
        for (Waiting row : claimed) {
            Posting.Called called = ask(company, product, row);
            boolean taken =
                    called.status().filter(code -> code >= 200 && code < 300).isPresent();
            transactions.of(company, connection -> {
                if (taken) {
                    outbox.done(connection, company, List.of(row));
                } else {
                    outbox.again(
                            connection,
                            company,
                            row,
                            Optional.of(error(called)),
                            time.instant().plus(PAUSES.after(row.attempts())));
                }
                return taken;
            });
        }
        return claimed.size();
    }

    private static String error(Posting.Called called) {
        return called.error().orElseGet(() -> "it answered " + called.status().orElseThrow());
    }

    private Posting.Called ask(String company, Product product, Waiting row) {
        String id = id(company, row);
        long now = time.instant().getEpochSecond();
        String body = body(company, row, now);
        try {
            return posting.post(
                    product.url(),
                    Map.of(
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            Long.toString(now),
                            "webhook-signature",
                            new Webhook(product.secret()).sign(id, now, body),
                            "idempotency-key",
                            id),
                    body);
        } catch (WebhookSigningException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String body(String company, Waiting row, long now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("company", company)
                .put("account", row.account().value());
        switch (row.sealing().readEffect(row.body())) {
            case Effect.AskDeletion it -> {
                body.put("type", "ask-deletion");
                data.put("deletion", it.deletion())
                        .put("attempt", it.attempt())
                        .put("created-before", it.createdBefore().toString());
            }
            case Effect.AskRestoration it -> {
                body.put("type", "ask-restoration");
                data.put("restoration", it.restoration());
            }
            case Effect.AskExport it -> {
                body.put("type", "ask-export");
                data.put("export", it.export());
            }
            case Effect it -> throw new IllegalStateException(it.key() + " is nothing to ask a product for");
        }
        body.put("timestamp", Instant.ofEpochSecond(now).toString());
        return body.set("data", data).toString();
    }

    /** The same however often it is asked. */
    static String id(String company, Waiting row) {
        try {
            String what = company + "\n" + row.account() + "\n" + row.key();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return "ask_" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
