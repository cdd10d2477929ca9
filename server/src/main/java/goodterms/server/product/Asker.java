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
import goodterms.server.work.Failure;
import goodterms.server.work.Lanes;
import goodterms.server.work.Loop;
import goodterms.terms.source.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks companies' products what waits to be asked, signed as webhooks are and under a key of its own each time: asked again
 * with the same key, a product does nothing again. What it answers later comes as commands over the API; that it has taken
 * the question in is all that is waited for here.
 */
public final class Asker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);
    private static final int MOST = 50;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(20), Duration.ofHours(12));

    private final Transactions transactions;
    private final Outbox outbox;
    private final Products products;
    private final Posting posting;
    private final InstantSource time;
    private final Lanes lanes = new Lanes();

    /** @param time the time of day */
    public Asker(Transactions transactions, Outbox outbox, Products products, Posting posting, InstantSource time) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.products = products;
        this.posting = posting;
        this.time = time;
    }

    /**
     * Has what is due asked, of each company's product beside the others.
     *
     * @return how long until there may be more
     */
    public Optional<Duration> round() {
        transactions.companies().forEach(company -> lanes.run(company, () -> some(company)));
        return Optional.of(Loop.LONGEST_REST);
    }

    private boolean some(String company) {
        Optional<Product> product = transactions.of(company, connection -> products.find(connection, company));
        return product.isPresent() && ask(company, product.get()) > 0;
    }

    /** Ends when the questions under way have been put. */
    @Override
    public void close() {
        lanes.close();
    }

    private int ask(String company, Product product) {
        List<Waiting> claimed = transactions.of(
                company, connection -> outbox.claim(connection, company, Kind.PRODUCT, time.instant(), LEASE, MOST));
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(row -> each.execute(() -> put(company, product, row)));
        }
        return claimed.size();
    }

    private void put(String company, Product product, Waiting row) {
        try {
            Posting.Called called = ask(company, product, row);
            transactions.of(company, connection -> {
                note(connection, company, row, called);
                return row;
            });
        } catch (RuntimeException broken) {
            // It comes back when the lease is over.
            LOG.warn("a question to the product of {} was not noted: {}", company, Failure.said(broken));
        }
    }

    private void note(Connection connection, String company, Waiting row, Posting.Called called) throws SQLException {
        if (called.status().filter(code -> code >= 200 && code < 300).isPresent()) {
            outbox.done(connection, company, List.of(row));
        } else {
            outbox.again(
                    connection,
                    company,
                    row,
                    Optional.of(error(called)),
                    time.instant().plus(PAUSES.after(row.attempts())));
        }
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

    /** The same however often it is asked, and another for whatever else bears its key after a restore. */
    static String id(String company, Waiting row) {
        String what = company + "\n" + row.account() + "\n" + row.key() + "\n" + row.written();
        return "ask_" + Sha256.hex(what, 16);
    }
}
