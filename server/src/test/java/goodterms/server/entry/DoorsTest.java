package goodterms.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.signin.IdentityProvider;
import goodterms.server.site.Area;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who must not come in, and where nobody is led. */
final class DoorsTest {

    private static final String PASSWORD = "a long pass phrase";

    @RegisterExtension
    static final Running running = Running.reachingPrograms();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/grouptrack/portal",
                "/grouptrack/portal//evil.example",
                "/grouptrack/portal\\evil.example",
                "/grouptrack/portalevil",
                "/grouptrack/console",
                "/anytrack/portal",
                "/grouptrack/portal/../console",
                "/grouptrack/portal/sign-out",
                "/grouptrack/portal/a\nb",
                "/grouptrack/portal?a=%zz",
                "/grouptrack/portal?a=%",
            })
    void nobody_is_led_out_of_the_area_by_where_they_seem_to_have_wanted(String wanted) {
        assertThat(Place.of(Area.PORTAL, "grouptrack", wanted)).isEqualTo("/grouptrack/portal");
    }

    @Test
    void who_wanted_to_a_page_of_the_area_is_led_there() {
        assertThat(Place.of(Area.PORTAL, "grouptrack", "/grouptrack/portal/invoices/in-3?done=paid%20late"))
                .isEqualTo("/grouptrack/portal/invoices/in-3?done=paid%20late");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://evil.example", "Origin,null"})
    void a_form_of_another_site_lets_nobody_in(String header, String value) throws Exception {
        for (String path : new String[] {"/portal/sign-in", "/portal/enter", "/console/sign-in"}) {
            HttpResponse<String> answer = send(form(path, "email=ana%40example.com", header, value));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("This form came from elsewhere");
        }
    }

    @Test
    void from_one_network_only_so_many_links_can_be_asked_for() {
        int[] answers = IntStream.range(0, 31)
                .map(number -> asks("2001:db8:1:2::" + number))
                .toArray();
        assertThat(answers).startsWith(200).endsWith(429).containsOnlyOnce(429);
        assertThat(asks("2001:db8:1:3::1")).as("from another").isEqualTo(200);
    }

    private int asks(String from) {
        return status(form("/portal/sign-in", "email=nobody%40example.com", "X-Forwarded-For", from));
    }

    @Test
    void nobody_tries_to_come_in_without_end_and_nobody_else_is_held_up() {
        HttpRequest password = form("/console/sign-in", "email=a&password=b", "X-Forwarded-For", "192.0.2.20");
        HttpRequest away = get("/console/sign-in/provider", "X-Forwarded-For", "192.0.2.21");
        for (HttpRequest each : List.of(password, away)) {
            List<HttpResponse<String>> answers = IntStream.range(0, 300)
                    .mapToObj(_ -> client.sendAsync(each, HttpResponse.BodyHandlers.ofString()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers)
                    .filteredOn(it -> it.statusCode() == 429)
                    .as(each.uri().getPath())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.body()).contains("<h1>Too much at once</h1>"));
        }
        assertThat(status(form("/console/sign-in", "email=a&password=b", "X-Forwarded-For", "192.0.2.22")))
                .isEqualTo(422);
    }

    @Test
    void a_script_whose_session_is_over_leaves_the_page_where_much_may_be_typed() throws Exception {
        HttpResponse<String> answer = send(form("/console/terms/refunds/findings", "text=Much", "HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("HX-Redirect");
        assertThat(answer.headers().firstValue("HX-Reselect")).contains("#signed-out");
        assertThat(answer.body()).contains("id=\"signed-out\"", "Nothing you typed is lost");
    }

    @Test
    void where_there_is_no_such_company_that_is_said() throws Exception {
        for (String path : new String[] {"/nobody/portal/sign-in", "/nobody/console/sign-in", "/nobody/portal"}) {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(
                            HttpRequest.newBuilder(running.at(path)).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such company here");
        }
    }

    @Test
    void staff_come_in_through_their_provider_and_nobody_by_the_way_back_of_another() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            admit(provider);
            HttpResponse<String> away = send(get("/console/sign-in/provider?next=/grouptrack/console/accounts"));
            URI there = URI.create(away.headers().firstValue("Location").orElseThrow());
            assertThat(there.toString()).startsWith(provider.issuer() + "/authorize");
            provider.says("subject-9", "vic@example.com", "us", Mailed.part(there.toString(), "nonce"));
            String back = "/console/sign-in/back?code=code&state=" + Mailed.part(there.toString(), "state");
            HttpResponse<String> stranger = HttpClient.newHttpClient()
                    .send(get(back), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(stranger.body()).contains("Signing in with your company’s account broke off on the way.");
            HttpResponse<String> in = send(get(back));
            assertThat(in.headers().firstValue("Location")).contains("/grouptrack/console/accounts");
            assertThat(in.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("goodterms-console=gs_grouptrack_")
                            .contains("HttpOnly", "SameSite=Lax", "Path=/grouptrack/console"));
        }
    }

    private static void admit(IdentityProvider provider) {
        running.server().transactions().of("grouptrack", connection -> {
            var company =
                    running.server().companies().find(connection, "grouptrack").orElseThrow();
            running.server().signIn().admit(connection, company, "vic@example.com", "support", Optional.of(PASSWORD));
            running.server().signIn().trust(connection, "grouptrack", provider.issuer(), "us", "our secret");
            return company;
        });
    }

    private static HttpRequest form(String path, String body, String header, String value) {
        return HttpRequest.newBuilder(running.at("/grouptrack" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(running.at("/grouptrack" + path));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private int status(HttpRequest request) {
        try {
            return send(request).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
