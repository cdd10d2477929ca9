package goodterms.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import goodterms.core.account.ContentCommand;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.server.Lives;
import goodterms.server.Parts;
import goodterms.server.Running;
import goodterms.server.web.Addresses;
import goodterms.server.webhook.Posting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AskerTest {

    private static final String COMPANY = "grouptrack";
    private static final AccountId ANA = new AccountId("ana");

    private record Asked(Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(202);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    /** Answers nobody before so many have asked. */
    private final AtomicReference<CountDownLatch> together = new AtomicReference<>(new CountDownLatch(0));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Parts parts;
    private HttpServer product;
    private Posting posting;
    private String secret = "";

    @BeforeEach
    void start() throws IOException {
        parts = Parts.on(Running.database(), COMPANY);
        posting = new Posting(new Addresses(true), Duration.ofSeconds(60));
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(Map.copyOf(exchange.getRequestHeaders()), body));
            together.get().countDown();
            exchange.sendResponseHeaders(comeTogether() ? answer.get() : 500, -1);
            exchange.close();
        });
        product.setExecutor(threads);
        product.start();
        Products products = new Products(parts.master(), new SecureRandom());
        URI url = URI.create("http://127.0.0.1:" + product.getAddress().getPort() + "/goodterms");
        secret = parts.transactions().of(COMPANY, connection -> products.set(connection, COMPANY, url));
    }

    @AfterEach
    void stop() throws IOException {
        product.stop(0);
        posting.close();
        parts.close();
    }

    private boolean comeTogether() {
        try {
            return together.get().await(30, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void round() {
        Products products = new Products(parts.master(), new SecureRandom());
        try (Asker asker = new Asker(parts.transactions(), parts.outbox(), products, posting, now::get)) {
            asker.round();
        }
    }

    private void asksForCopy() {
        asksForCopy(ANA);
    }

    private void asksForCopy(AccountId account) {
        parts.lives().open(account, Optional.empty(), parts.today());
        parts.lives().give(account, Lives.subscribe("pro", "visa"), parts.today());
        Actor ana = Actor.customer("ana@example.com");
        parts.lives().give(account, new ContentCommand.ExportContent(ana), parts.today());
        now.set(parts.today().plusSeconds(1));
    }

    @Test
    void a_product_is_asked_once_signed_and_under_a_key_of_its_own() throws Exception {
        asksForCopy();
        round();
        round();
        assertThat(asked).singleElement().satisfies(it -> {
            assertThat(it.body()).contains("\"type\":\"ask-export\"", "\"account\":\"ana\"", "\"export\":1");
            assertThat(it.header("idempotency-key")).startsWith("ask_").isEqualTo(it.header("webhook-id"));
        });
        Asked only = asked.getFirst();
        new com.standardwebhooks.Webhook(secret)
                .verify(
                        only.body(),
                        Map.of(
                                "webhook-id", List.of(only.header("webhook-id")),
                                "webhook-timestamp", List.of(only.header("webhook-timestamp")),
                                "webhook-signature", List.of(only.header("webhook-signature"))));
        assertThat(parts.lives().count("outbox where kind = 'product'")).isZero();
    }

    @Test
    void a_product_is_asked_several_things_at_once_and_after_a_restore_under_other_keys() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        together.set(both);
        for (AccountId account : List.of(ANA, new AccountId("ben"))) {
            asksForCopy(account);
        }
        round();
        assertThat(parts.lives().count("outbox where kind = 'product'")).isZero();
        List<String> before =
                asked.stream().map(it -> it.header("idempotency-key")).toList();
        assertThat(before).hasSize(2);

        together.set(new CountDownLatch(0));
        stop();
        asked.clear();
        // The same account asks for its first copy once more, in another history.
        start();
        asksForCopy();
        round();
        assertThat(asked)
                .singleElement()
                .satisfies(it -> assertThat(it.header("idempotency-key")).isNotIn(before));
    }

    @Test
    void a_product_that_does_not_take_it_in_is_asked_again_under_the_same_key_and_what_waits_is_shown() {
        answer.set(503);
        asksForCopy();
        round();
        round();
        assertThat(asked).as("not before its time").hasSize(1);
        assertThat(parts.lives().count("outbox where kind = 'product' and error = 'it answered 503'"))
                .isEqualTo(1);
        answer.set(200);
        now.updateAndGet(it -> it.plus(Duration.ofMinutes(1)));
        round();
        assertThat(asked)
                .hasSize(2)
                .extracting(it -> it.header("idempotency-key"))
                .containsOnly(asked.getFirst().header("idempotency-key"));
        assertThat(parts.lives().count("outbox where kind = 'product'")).isZero();
    }
}
