package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.ApiKeys;
import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.site.SignedIn;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who and what may come in, as owners see to it in the console. */
final class StaffAndKeysTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]{12})\"");
    private static final Pattern MORE =
            Pattern.compile("href=\"/grouptrack/console(/company/keys\\?after=[0-9a-f]+)\"");

    @RegisterExtension
    static final Running running = Running.forAll();

    private final HttpClient client = HttpClient.newHttpClient();
    private final SignedIn owner = SignedIn.staff(running, "grouptrack", "lin@example.com", "owner");

    @Test
    void a_password_is_taken_as_it_is_typed_with_the_space_at_its_end() throws Exception {
        String password = " two spaces around ";
        HttpResponse<String> let = send(
                "/company/staff",
                "do=admit&email=mia%40example.com&role=support&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8));
        assertThat(let.statusCode()).isEqualTo(303);
        SignIn signIn = running.server().signIn();
        assertThat(signIn.withPassword("grouptrack", "mia@example.com", password))
                .isInstanceOf(SignIn.Answer.In.class);
        assertThat(signIn.withPassword("grouptrack", "mia@example.com", password.strip()))
                .isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void a_provider_that_may_not_be_called_is_not_taken() throws Exception {
        HttpResponse<String> refused =
                send("/company/sign-in", "issuer=http%3A%2F%2F192.0.2.1%2F&client=us&secret=our+secret");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Give an address that begins with https://.");
    }

    @Test
    void every_key_in_use_can_be_found_and_revoked_however_many_were_made() throws Exception {
        ApiKeys keys = new ApiKeys();
        ApiKeys.Wanted wanted =
                new ApiKeys.Wanted("one of many", EnumSet.of(Scope.READ), Optional.empty(), Optional.empty());
        Set<String> made = new HashSet<>();
        running.server().transactions().of("grouptrack", connection -> {
            for (int i = 0; i < 250; i++) {
                String text = keys.make(
                        connection,
                        "grouptrack",
                        wanted,
                        "test",
                        running.server().time().instant());
                made.add(ApiKeys.id(text));
            }
            return made;
        });
        Set<String> found = new HashSet<>();
        String next = "/company/keys";
        while (!next.isEmpty()) {
            String page = get(next).body();
            KEY.matcher(page).results().forEach(it -> found.add(it.group(1)));
            Matcher more = MORE.matcher(page);
            next = more.find() ? more.group(1) : "";
        }
        assertThat(found).containsAll(made);
        String last = made.stream().sorted().toList().getLast();
        assertThat(send("/company/keys", "do=revoke&key=" + last).statusCode()).isEqualTo(303);
        assertThat(get("/company/keys").body()).contains("Ended lately", last, "revoked on");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(running.at("/grouptrack/console" + path)));
    }

    /** Sends a form as the page shows it. */
    private HttpResponse<String> send(String path, String fields) throws IOException, InterruptedException {
        String page = get(path).body();
        String body = "_token=" + field(page, "_token") + "&_form=" + field(page, "_form") + "&" + fields;
        return answer(HttpRequest.newBuilder(running.at("/grouptrack/console" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Cookie", "goodterms-console=" + owner.session().text())
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String field(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
