package goodterms.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RatesTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong watch = new AtomicLong();

    @Test
    void two_seconds_worth_may_be_asked_at_once_and_then_as_much_as_each_second_brings() {
        Rates rates = new Rates(5, watch::get);
        assertThat(IntStream.range(0, 20).filter(_ -> rates.allows("one"))).hasSize(10);
        assertThat(rates.allows("other")).isTrue();
        watch.addAndGet(SECOND);
        assertThat(IntStream.range(0, 20).filter(_ -> rates.allows("one"))).hasSize(5);
    }

    @Test
    void whoever_no_longer_asks_is_forgotten() {
        Rates rates = new Rates(5, watch::get);
        IntStream.rangeClosed(0, 10_000).forEach(number -> rates.allows("address-" + number));
        assertThat(rates.remembered()).isEqualTo(10_001);
        watch.addAndGet(3 * SECOND);
        assertThat(rates.allows("one more")).isTrue();
        assertThat(rates.remembered()).isEqualTo(1);
    }

    @Test
    void who_asks_more_than_a_person_can_is_told_so_in_words_and_nobody_else_is() throws Exception {
        try (Running running = Running.withCompanies();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest one = tried(running, "192.0.2.1, 203.0.113.9");
            List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 200)
                    .mapToObj(_ -> client.sendAsync(one, BodyHandlers.ofString()))
                    .toList();
            List<HttpResponse<String>> answers =
                    all.stream().map(CompletableFuture::join).toList();
            assertThat(answers).anySatisfy(it -> assertThat(it.statusCode()).isEqualTo(200));
            assertThat(answers)
                    .filteredOn(it -> it.statusCode() == 429)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.body()).contains("<h1>Too much at once</h1>", "Wait a moment"));
            assertThat(client.send(tried(running, "203.0.113.9, 192.0.2.1"), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpRequest tried(Running running, String forwarded) {
        return HttpRequest.newBuilder(running.at("/grouptrack/terms/refunds/try"))
                .header("X-Forwarded-For", forwarded)
                .build();
    }
}
