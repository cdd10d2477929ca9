package goodterms.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no browser sends by itself is refused, and breaks nothing. */
final class OddRequestsTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/%7Bx%7D/portal, 303",
        "/%7Bx%7D/console, 303",
        "/%7Bx%7D/portal/sign-in, 404",
        "/%7Bx%7D/console/sign-in/provider, 404",
    })
    void a_company_whose_name_is_none_is_not_there(String path, int status) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(running.at(path)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 303) {
            URI there = running.at(answer.headers().firstValue("Location").orElseThrow());
            assertThat(send(HttpRequest.newBuilder(there)).body()).contains("There is no such company here");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/grouptrack/portal",
        "/grouptrack/portal/sign-in",
        "/grouptrack/portal/enter",
        "/grouptrack/console/accounts",
        "/grouptrack/console/sign-in/back",
    })
    void what_is_not_encoded_as_addresses_are_is_told_so(String path) throws Exception {
        // No client that is one would send it.
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), running.server().port())) {
            String request = "GET " + path + "?x=%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"/grouptrack/portal/sign-in", "/grouptrack/console/sign-in", "/grouptrack/portal/support"})
    void what_is_more_than_a_form_has_is_told_so(String path) throws Exception {
        HttpRequest.Builder large = form(path, "email=" + "x".repeat(3_000_000));
        assertThat(send(large).statusCode()).isEqualTo(413);
        HttpRequest.Builder many = form(path, "a=b&".repeat(20_000));
        assertThat(send(many).statusCode()).isBetween(400, 499);
    }

    @Test
    void a_script_of_another_site_may_ask_nothing() throws Exception {
        for (String path : new String[] {"/", "/v1/companies/grouptrack/accounts", "/grouptrack/portal"}) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(running.at(path))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "POST"));
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    private static HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(running.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
