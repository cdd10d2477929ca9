package goodterms.bench;

import goodterms.server.Server;
import goodterms.server.Settings;
import goodterms.server.Time;
import goodterms.server.api.ApiKeys;
import goodterms.server.company.Companies;
import goodterms.server.store.Address;
import goodterms.server.store.MasterKeyBytes;
import goodterms.server.webhook.Reach;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A server with one company on a PostgreSQL that keeps its word (durable commits), and a program that talks to it. */
final class Served implements AutoCloseable {

    private static final int CONNECTIONS = 12;

    private final String company;
    private final EmbeddedPostgres postgres;
    private final Server server;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(String company) throws IOException {
        this.company = company;
        this.postgres = EmbeddedPostgres.builder().start();
        this.server = Server.start(
                Settings.usual(
                                Optional.of(new Address(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "")),
                                Path.of("unused"),
                                "127.0.0.1",
                                0,
                                MasterKeyBytes.of(new byte[32]),
                                CONNECTIONS)
                        .with(Reach.NOWHERE),
                new Time());
        Map<String, String> files = Companies.files(Path.of("companies").resolve(company));
        Instant now = server.time().instant();
        this.key = server.transactions().of(company, connection -> {
            server.companies().publish(connection, company, files, "bench", now);
            return new ApiKeys().first(connection, company, "bench", now);
        });
    }

    /** The server itself. */
    Server server() {
        return server;
    }

    /** A connection to the database as its owner. */
    Connection owner() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** Gives something to the company. @throws IllegalStateException unless it is answered with success */
    String post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    /** Asks something of the company. @throws IllegalStateException unless it is answered with success */
    String get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/v1/companies/" + company + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .setHeader("Authorization", "Bearer " + key)
                .setHeader("Content-Type", "application/json")
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Opens an account of ana@example.com. */
    void open(String id) throws IOException, InterruptedException {
        post(
                "/accounts",
                "{\"id\": \"" + id + "\", \"owner\": \"ana@example.com\", \"zone\": \"UTC\", \"country\": \"US\"}");
    }

    /** Lets her take a plan and pay at once. */
    void subscribe(String id, String plan) throws IOException, InterruptedException {
        post(
                "/accounts/" + id + "/subscription",
                "{\"by\": {\"name\": \"ana@example.com\"}, \"plan\": \"" + plan
                        + "\", \"interval\": \"month\", \"card\": {\"token\": \"visa\"}, \"skip-trial\": true}");
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        postgres.close();
    }
}
