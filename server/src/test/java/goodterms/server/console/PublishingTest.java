package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Company;
import goodterms.server.Running;
import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Drafts;
import goodterms.server.company.Folders;
import goodterms.server.signin.Audit;
import goodterms.server.site.Meanwhile;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Drafts of the terms from hand to hand, without a browser. */
final class PublishingTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final String COMPANY = "grouptrack";
    private static final String REFUNDS = "terms/refunds.md";
    /** Long enough for every company to tell its customers in time. */
    private static final int FAR = 60;

    private static SignedIn staff(String name, String role) {
        return staff(COMPANY, name, role);
    }

    private static SignedIn staff(String company, String name, String role) {
        return SignedIn.staff(running, company, name + "@example.com", role);
    }

    private static Map<String, String> files(String company) {
        return running.server().transactions().of(company, connection -> Companies.files(connection, company));
    }

    private static Optional<Draft> draft(String company, String file) {
        return running.server().transactions().of(company, connection -> Drafts.find(connection, company, file));
    }

    private static String file(String page) {
        return "terms/" + page + ".md";
    }

    /** The day today is to the company. */
    private static LocalDate today() {
        return LocalDate.ofInstant(running.server().time().instant(), ZoneId.of("America/New_York"));
    }

    private static String on(String company, String page, String sentence) {
        return Optional.ofNullable(files(company).get(file(page))).orElseThrow() + "\n" + sentence + "\n";
    }

    private static Sent typed(SignedIn who, String page, String sentence, LocalDate day) {
        return Sent.of(who, "/terms/" + page + "/edit", "/edit")
                .with("text", on(who.session().company(), page, sentence))
                .with("day", day.toString());
    }

    private static Sent draft(SignedIn who, String page, String what) {
        return Sent.of(who, "/terms/" + page + "/draft", "/draft").with("do", what);
    }

    private static HttpResponse<String> publish(SignedIn who, String page) {
        return Sent.of(who, "/terms/" + page + "/draft", "/draft")
                .at("/publish")
                .send();
    }

    private static List<String> did(String company) {
        return running
                .server()
                .transactions()
                .of(company, connection -> Audit.list(connection, company, Optional.empty(), Long.MAX_VALUE, 50))
                .stream()
                .filter(row -> row.did().startsWith("publish-terms"))
                .map(row -> row.did()
                        + row.refused().map(code -> " refused " + code).orElse(""))
                .toList();
    }

    @Test
    void of_two_who_begin_a_draft_at_once_the_second_is_told_and_keeps_what_they_typed() {
        String company = "anytrack";
        SignedIn late = staff(company, "second", "support");
        Sent second = typed(late, "refunds", "Of the second.", today().plusDays(2 * FAR));
        HttpResponse<String> answer = Meanwhile.asks(
                running,
                company,
                connection -> Drafts.keep(
                        connection,
                        company,
                        REFUNDS,
                        on(company, "refunds", "Of the first."),
                        Companies.newest(connection, company),
                        0,
                        "first@example.com",
                        running.server().time().instant()),
                second::send);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("first@example.com has changed this draft", "Of the second.");
        assertThat(draft(company, REFUNDS).orElseThrow().text()).contains("Of the first.");
        assertThat(draft(late, "refunds", "drop").send().statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_publishes_what_they_wrote_whoever_wrote_on_it_or_took_it_to_another_version_afterwards() {
        SignedIn author = staff("author", "owner");
        SignedIn hand = staff("hand", "support");
        LocalDate day = today().plusDays(FAR);
        assertThat(typed(author, "plans", "All of it.", day).send().statusCode())
                .isEqualTo(303);
        assertThat(typed(hand, "plans", "All of it, but a comma.", day).send().statusCode())
                .isEqualTo(303);
        publishAnother();
        assertThat(draft(hand, "plans", "renew").send().statusCode()).isEqualTo(303);
        assertThat(draft(COMPANY, file("plans")).orElseThrow().authors())
                .containsExactly("author@example.com", "hand@example.com");
        // The version that was published meanwhile begins on a later day.
        assertThat(typed(hand, "plans", "All of it, but a comma.", day.plusDays(2))
                        .send()
                        .statusCode())
                .isEqualTo(303);
        assertThat(draft(hand, "plans", "propose").send().statusCode()).isEqualTo(303);
        HttpResponse<String> own = publish(author, "plans");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Another owner than those who wrote or proposed it");
        assertThat(files(COMPANY).get(file("plans"))).doesNotContain("All of it");
        assertThat(publish(staff("another", "owner"), "plans").statusCode()).isEqualTo(303);
        assertThat(files(COMPANY).get(file("plans"))).contains("but a comma");
    }

    /** The same folder once more, published by somebody else. */
    private static void publishAnother() {
        running.server().transactions().of(COMPANY, connection -> {
            running.server()
                    .companies()
                    .publish(
                            connection,
                            COMPANY,
                            Companies.files(connection, COMPANY),
                            "test",
                            running.server().time().instant());
            return COMPANY;
        });
    }

    @Test
    void no_version_begins_today_because_whoever_agreed_today_could_not_read_it() {
        HttpResponse<String> answer = typed(staff("hasty", "owner"), "refunds", "From today.", today())
                .send();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("the earliest is tomorrow");
        assertThat(draft(COMPANY, REFUNDS)).isEmpty();
    }

    @Test
    void less_notice_than_the_terms_promise_is_confirmed_and_stays_on_record() {
        String company = "promotrack";
        SignedIn author = staff(company, "quick", "support");
        SignedIn owner = staff(company, "owner", "owner");
        LocalDate day = today().plusDays(3);
        assertThat(typed(author, "cancellation", "Sooner.", day).send().statusCode())
                .isEqualTo(303);
        assertThat(draft(author, "cancellation", "propose").send().statusCode()).isEqualTo(303);
        assertThat(Sent.get(owner, "/terms/cancellation/draft").body()).contains("fewer than 14 days ahead");
        HttpResponse<String> answer = publish(owner, "cancellation");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Confirm that customers are told later");
        Sent confirmed = Sent.of(owner, "/terms/cancellation/draft", "/publish").with("soon", "yes");
        assertThat(confirmed.send().statusCode()).isEqualTo(303);
        assertThat(did(company))
                .startsWith("publish-terms", "publish-terms-short-notice", "publish-terms refused short-notice");
    }

    @Test
    void a_draft_that_was_dropped_and_begun_anew_is_not_the_one_that_was_seen() {
        String company = "customertrackr";
        SignedIn author = staff(company, "anew", "support");
        SignedIn owner = staff(company, "looker", "owner");
        LocalDate day = today().plusDays(2 * FAR);
        propose(author, "What was seen.", day);
        Sent seen = Sent.of(owner, "/terms/refunds/draft", "/publish");
        assertThat(draft(author, "refunds", "drop").send().statusCode()).isEqualTo(303);
        propose(author, "What was not.", day);
        assertThat(seen.send().statusCode()).isEqualTo(409);
        assertThat(files(company).get(REFUNDS)).doesNotContain("What was");
        assertThat(draft(author, "refunds", "drop").send().statusCode()).isEqualTo(303);
    }

    private static void propose(SignedIn author, String words, LocalDate day) {
        assertThat(typed(author, "refunds", words, day).send().statusCode()).isEqualTo(303);
        assertThat(draft(author, "refunds", "propose").send().statusCode()).isEqualTo(303);
    }

    @Test
    void who_looks_at_a_draft_waits_for_nobody_who_publishes() {
        SignedIn owner = staff("looking", "owner");
        String looked = running.server().transactions().of(COMPANY, connection -> {
            running.server().companies().alone(connection, COMPANY);
            return CompletableFuture.supplyAsync(
                            () -> Sent.get(owner, "/terms/refunds/draft").body())
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(looked).contains("Draft of");
    }

    @Test
    void what_is_published_is_the_company_that_was_proved_and_is_not_proved_again() {
        String company = "anytrack";
        Companies companies = running.server().companies();
        Map<String, String> files = Folders.with(
                files(company),
                REFUNDS,
                on(company, "refunds", "Once.").replaceFirst("updated: .*", "updated: " + today().plusDays(FAR)));
        Company proved = companies.proved(files).company().orElseThrow();
        Company published = running.server().transactions().of(company, connection -> {
            companies.publish(
                    connection, company, files, "test", running.server().time().instant());
            return companies.find(connection, company).orElseThrow();
        });
        assertThat(published).isSameAs(proved);
    }
}
