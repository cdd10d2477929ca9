package goodterms.server.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Customers who ask much of a server over HTTP, and note what it has confirmed. */
final class Crowd {

    /** Something the server has confirmed: that an account has got to a version by a command. */
    record Confirmed(String account, long version) {}

    private static final String BY = "\"by\": {\"name\": \"ana@example.com\"}";
    private static final List<String> CARDS =
            List.of("visa", "visa", "mastercard", "declined", "insufficient-then-ok", "refund-fails-then-ok");

    final Queue<Confirmed> confirmed = new ConcurrentLinkedQueue<>();
    final Map<Integer, AtomicLong> answers = new ConcurrentHashMap<>();
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    /** How often somebody was told that money goes back to them. */
    final AtomicInteger refunds = new AtomicInteger();

    private final AtomicInteger accounts = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Asks until the server answers no more. */
    void ask(String port, String key, long seed) {
        Random chance = new Random(seed);
        try {
            while (true) {
                wish(chance, port, key);
            }
        } catch (IOException gone) {
            // It was killed; who has no answer knows nothing.
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void wish(Random chance, String port, String key) throws IOException, InterruptedException {
        if (accounts.get() < 20 || chance.nextInt(8) == 0) {
            String id = "a-" + accounts.incrementAndGet();
            send(port, key, id, "POST", "", """
                    {"id": "%s", "owner": "ana@example.com", "zone": "UTC", "country": "US"}
                    """.formatted(id));
            send(port, key, id, "POST", "/subscription", """
                    {%s, "plan": "pro", "interval": "month", "card": {"token": "%s"}, "skip-trial": %s}
                    """.formatted(
                            BY, CARDS.get(chance.nextInt(CARDS.size())), chance.nextInt(4) > 0));
            return;
        }
        String id = "a-" + (1 + chance.nextInt(accounts.get()));
        switch (chance.nextInt(5)) {
            case 0 -> {
                send(port, key, id, "POST", "/cancellation", "{" + BY + "}");
                send(port, key, id, "POST", "/refund-requests", "{" + BY + ", \"reason\": \"cancelled-late\"}");
            }
            case 1 -> send(port, key, id, "DELETE", "/cancellation?by=ana@example.com", "");
            case 2 -> send(port, key, id, "POST", "/refund-requests", "{" + BY + ", \"reason\": \"not-used\"}");
            case 3 -> send(port, key, id, "PUT", "/plan", "{" + BY + ", \"plan\": \"solo\"}");
            default -> send(port, key, id, "PUT", "/card", "{" + BY + ", \"card\": {\"token\": \"visa\"}}");
        }
    }

    private void send(String port, String key, String account, String method, String path, String body)
            throws IOException, InterruptedException {
        String home = "http://127.0.0.1:" + port + "/v1/companies/" + Serving.COMPANY + "/accounts";
        HttpRequest request = HttpRequest.newBuilder(URI.create(path.isEmpty() ? home : home + "/" + account + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        answers.computeIfAbsent(answer.statusCode(), _ -> new AtomicLong()).incrementAndGet();
        switch (answer.statusCode()) {
            case 200, 201 -> {
                confirmed.add(new Confirmed(
                        account,
                        Long.parseLong(answer.headers()
                                .firstValue("ETag")
                                .orElseThrow()
                                .replace("\"", ""))));
                if (answer.body().contains("\"refund-ordered.1\"")) {
                    refunds.incrementAndGet();
                }
            }
            // Refused by the account; not there, because opening it was cut short; too much asked; no database.
            case 404, 409, 429, 503 -> {}
            default -> surprises.add(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
