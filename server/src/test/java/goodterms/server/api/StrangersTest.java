package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Running;
import goodterms.server.Server;
import goodterms.server.product.Products;
import goodterms.server.store.MasterKey;
import goodterms.server.web.Addresses;
import goodterms.server.web.Origin;
import goodterms.server.web.Proxies;
import goodterms.server.web.Rates;
import goodterms.server.web.Web;
import goodterms.server.webhook.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who shows no key costs little, and leaves nothing behind: three may come in each second, and five keys be shown. */
final class StrangersTest {

    private static final String NAMED = "{\"email\": \"eve@example.com\", \"password\": \"let me in at once\"}";

    @RegisterExtension
    static final Running running = Running.forAll();

    private final HttpClient client = HttpClient.newHttpClient();
    private Web web;

    /** The API of the running server at another port, where no time passes that would let anybody ask more. */
    @BeforeEach
    void listen() throws IOException {
        Server server = running.server();
        SecureRandom random = new SecureRandom();
        MasterKey master = new MasterKey(new byte[32], random);
        Api api = Endpoints.api(
                server.transactions(),
                server.companies(),
                server.accounts(),
                server.signIn(),
                server.clocks(),
                new Calls(new Webhooks(master, random), new Products(master, random), new Addresses(true)),
                master,
                SimulatedProcessor::card,
                server.time(),
                new Origin(Proxies.read("192.0.2.99")),
                new Rates(5, () -> 0),
                new Rates(3, () -> 0));
        web = Web.listen("127.0.0.1", 0, api.routes());
    }

    @AfterEach
    void close() {
        web.close();
        client.close();
    }

    @Test
    void at_a_company_that_is_none_nobody_comes_in_and_nothing_is_written() throws Exception {
        assertThat(comesIn("zz-none", "192.0.2.10")).isEqualTo(404);
        for (String table : List.of("attempt", "audit")) {
            boolean written = running.server().transactions().of("zz-none", connection -> {
                try (var select = connection.prepareStatement("select from " + table);
                        var row = select.executeQuery()) {
                    return row.next();
                }
            });
            assertThat(written).as(table).isFalse();
        }
    }

    @Test
    void however_many_companies_are_named_one_address_tries_only_so_often() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(comesIn("zz" + i, "192.0.2.11")).isEqualTo(404);
        }
        assertThat(comesIn("zz-other", "192.0.2.11")).isEqualTo(429);
        assertThat(comesIn("grouptrack", "192.0.2.11")).isEqualTo(429);
        assertThat(comesIn("grouptrack", "192.0.2.12"))
                .as("others are not held up")
                .isEqualTo(401);
    }

    @Test
    void who_shows_keys_that_are_none_without_end_is_told_to_wait_before_they_are_looked_up() throws Exception {
        String none = "gt_grouptrack_0123456789ab_" + "x".repeat(43);
        List<Integer> answers = statuses(12, () -> lists(none, "192.0.2.13"));
        assertThat(answers.subList(0, 10)).containsOnly(401);
        assertThat(answers.subList(10, 12)).containsOnly(429);
        assertThat(statuses(12, () -> lists("none", "192.0.2.15"))).endsWith(429, 429);
    }

    @Test
    void a_key_that_is_known_keeps_its_own_pace_beside_those_that_are_none() throws Exception {
        String none = "gt_grouptrack_0123456789ab_" + "x".repeat(43);
        try (Program known = Program.of(running, "grouptrack")) {
            assertThat(lists(known.key(), "192.0.2.16")).isEqualTo(200);
            assertThat(statuses(12, () -> lists(none, "192.0.2.16"))).endsWith(429, 429);
            assertThat(statuses(12, () -> lists(known.key(), "192.0.2.16")))
                    .containsExactly(200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 429, 429);
            assertThat(lists(known.key(), "192.0.2.17"))
                    .as("from wherever it asks")
                    .isEqualTo(429);
        }
    }

    @Test
    void a_key_that_was_known_and_is_revoked_goes_with_the_strangers() throws Exception {
        try (Program admin = Program.of(running, "anytrack");
                Program known = Program.of(running, "anytrack")) {
            assertThat(lists(known.key(), "192.0.2.18", "anytrack")).isEqualTo(200);
            assertThat(admin.send("DELETE", "/keys/" + ApiKeys.id(known.key()), "")
                            .status())
                    .isEqualTo(204);
            assertThat(statuses(12, () -> lists(known.key(), "192.0.2.18", "anytrack")))
                    .startsWith(401, 401)
                    .endsWith(429, 429);
        }
    }

    private static List<Integer> statuses(int many, Supplier<Integer> asked) {
        return IntStream.range(0, many).mapToObj(_ -> asked.get()).toList();
    }

    @Test
    void through_a_proxy_that_is_believed_each_is_told_apart_and_nobody_makes_up_another_address() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(comesIn("zz" + i, "198.51.100." + i + ", 192.0.2.20, 192.0.2.99"))
                    .isEqualTo(404);
        }
        assertThat(comesIn("zz-other", "198.51.100.7, 192.0.2.20, 192.0.2.99")).isEqualTo(429);
        assertThat(comesIn("zz-other", "198.51.100.7, 192.0.2.21, 192.0.2.99")).isEqualTo(404);
    }

    private int comesIn(String company, String from) throws Exception {
        return status(HttpRequest.newBuilder(at(company, "/sessions"))
                .header("X-Forwarded-For", from)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(NAMED))
                .build());
    }

    private int lists(String key, String from) {
        return lists(key, from, "grouptrack");
    }

    private int lists(String key, String from, String company) {
        try {
            return status(HttpRequest.newBuilder(at(company, "/accounts"))
                    .header("X-Forwarded-For", from)
                    .header("Authorization", "Bearer " + key)
                    .build());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private URI at(String company, String path) {
        return URI.create("http://127.0.0.1:" + web.port() + "/v1/companies/" + company + path);
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
