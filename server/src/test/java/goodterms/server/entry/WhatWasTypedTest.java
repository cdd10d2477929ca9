package goodterms.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.site.SignedIn;
import goodterms.server.store.Lived;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody had typed when their session was over is shown again to them, all of it, and to nobody else. */
final class WhatWasTypedTest {

    private static final String EDIT = "/grouptrack/console/terms/refunds/edit";
    private static final String SUPPORT = "/grouptrack/portal/support";

    @RegisterExtension
    static final Running running = Running.forAll();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_whole_page_of_terms_is_there_again_after_signing_in() throws Exception {
        SignedIn lin = SignedIn.staff(running, "grouptrack", "lin@example.com", "owner");
        String letters = "abcdefghijklmnopqrstuvwxyzäöüß &=%";
        String text = new Random(1)
                .ints(120_000, 0, letters.length())
                .mapToObj(it -> letters.substring(it, it + 1))
                .collect(Collectors.joining("", "Erstattet wird ", " Ende"));
        HttpResponse<String> out = post(EDIT, "_whose=" + whose(lin) + "&text=" + encoded(text), "");
        assertThat(out.statusCode()).isEqualTo(403);
        String entry = "@example.com&password=" + encoded(SignedIn.PASSWORD) + "&_typed=" + field(out.body(), "_typed");
        HttpResponse<String> in = post("/grouptrack/console/sign-in", "email=lin" + entry, "");
        assertThat(in.body()).contains("You are signed in again", "action=\"" + EDIT + "\"");
        assertThat(field(in.body(), "text").replace("&amp;", "&")).isEqualTo(text);
        SignedIn.staff(running, "grouptrack", "mia@example.com", "owner");
        HttpResponse<String> other = post("/grouptrack/console/sign-in", "email=mia" + entry, "");
        assertThat(other.statusCode()).as("somebody else").isEqualTo(303);
    }

    @Test
    void what_is_too_long_for_a_customer_s_browser_is_shown_to_be_copied() throws Exception {
        String text = new Random(1)
                .ints(20_000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        HttpResponse<String> out = post(SUPPORT, "about=other&text=" + text, "");
        assertThat(out.statusCode()).isEqualTo(403);
        assertThat(out.body())
                .contains(
                        "copy it now",
                        text,
                        "href=\"/grouptrack/portal/sign-in?next=%2Fgrouptrack%2Fportal%2Fsupport\"");
    }

    @Test
    void what_one_customer_typed_is_not_shown_to_the_next_in_the_same_browser() throws Exception {
        open("typed-ana", "ana@example.com");
        open("typed-ben", "ben@example.com");
        SignedIn ana = SignedIn.customer(running, "grouptrack", "typed-ana", "ana@example.com");
        HttpResponse<String> out =
                post(SUPPORT, "_whose=" + whose(ana) + "&text=" + encoded("It’s about my sister."), "");
        String cookie = out.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        HttpResponse<String> ben = enter("typed-ben", "ben@example.com", cookie);
        assertThat(ben.statusCode()).isEqualTo(303);
        assertThat(ben.body()).doesNotContain("sister");
        assertThat(enter("typed-ana", "ana@example.com", cookie).body()).contains("It’s about my sister.");
    }

    @Test
    void who_has_come_in_anew_in_another_window_finds_the_form_of_before_filled_in() throws Exception {
        SignedIn lin = SignedIn.staff(running, "grouptrack", "lin@example.com", "owner");
        String session = "goodterms-console=" + lin.session().text();
        String stale = "_token=of-before&_form=" + "0".repeat(32) + "&email=new%40example.com&_whose=";
        HttpResponse<String> again = post("/grouptrack/console/company/staff", stale + whose(lin), session);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("You are signed in again", "value=\"new@example.com\"", "name=\"_filled\"");
        HttpResponse<String> other = post("/grouptrack/console/company/staff", stale + "0".repeat(64), session);
        assertThat(other.body()).contains("This form is out of date").doesNotContain("new@example.com");
    }

    private static void open(String account, String owner) {
        Lived.open(
                running, "grouptrack", account, owner, running.server().time().instant());
    }

    private static String whose(SignedIn somebody) {
        SignIn signIn = running.server().signIn();
        return signIn.standIn(signIn.caller(somebody.session()).orElseThrow());
    }

    private HttpResponse<String> enter(String account, String person, String cookie) throws Exception {
        Secret link = running.server()
                .transactions()
                .of(
                        "grouptrack",
                        connection -> running.server()
                                .signIn()
                                .link(connection, "grouptrack", new AccountId(account), person))
                .orElseThrow();
        return post("/grouptrack/portal/enter", "form=" + "0".repeat(32) + "&link=" + link.text(), cookie);
    }

    private HttpResponse<String> post(String path, String body, String cookie)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(running.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String field(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
