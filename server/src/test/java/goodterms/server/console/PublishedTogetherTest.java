package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Drafts;
import goodterms.server.company.Folders;
import goodterms.server.signin.Audit;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Drafts that fit only with each other, and the day on which what is published begins. */
final class PublishedTogetherTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final String COMPANY = "grouptrack";
    private static final String REFUNDS = "terms/refunds.md";
    private static final String CANCELLATION = "terms/cancellation.md";
    private static final String PLANS = "terms/plans.md";
    /** Long enough for the company to tell its customers in time. */
    private static final int FAR = 60;

    private static final SignedIn AUTHOR = staff("author", "owner");
    private static final SignedIn OTHER = staff("other", "owner");

    private static SignedIn staff(String name, String role) {
        return SignedIn.staff(running, COMPANY, name + "@example.com", role);
    }

    @AfterEach
    void nothingWaits() {
        running.server().transactions().of(COMPANY, connection -> {
            List<String> files =
                    Drafts.hold(connection, COMPANY).stream().map(Draft::file).toList();
            Drafts.drop(connection, COMPANY, files);
            return files;
        });
    }

    private static Map<String, String> files() {
        return files(COMPANY);
    }

    private static Map<String, String> files(String company) {
        return running.server().transactions().of(company, connection -> Companies.files(connection, company));
    }

    private static String live(String file) {
        return Optional.ofNullable(files().get(file)).orElseThrow();
    }

    private static Draft draft(String file) {
        return running.server()
                .transactions()
                .of(COMPANY, connection -> Drafts.find(connection, COMPANY, file))
                .orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(running.server().time().instant(), ZoneId.of("America/New_York"));
    }

    /** After the newest version, whatever other tests have published. */
    private static LocalDate far() {
        LocalDate day = today().plusDays(FAR);
        return Folders.newest(files())
                .map(newest -> newest.plusDays(2))
                .filter(day::isBefore)
                .orElse(day);
    }

    private static void write(SignedIn who, String path, String text, LocalDate day) {
        assertThat(Sent.of(who, path + "/edit", "/edit")
                        .with("text", text)
                        .with("day", day.toString())
                        .send()
                        .statusCode())
                .isEqualTo(303);
    }

    /** A page speaks of a longer trial, which another sets. */
    private static void longerTrial(SignedIn who, int days) {
        String others = live(CANCELLATION).replaceAll("\nEvery trial is .*\n", "");
        write(who, "/terms/cancellation", others + "\nEvery trial is [" + days + "-day](#trial.length).\n", far());
        write(who, "/terms/refunds", live(REFUNDS).replaceAll("\\d+-day]\\(#trial", days + "-day](#trial"), far());
    }

    private static String seen(SignedIn who, String path) {
        return Sent.words(who, path);
    }

    private static HttpResponse<String> proposeBoth(SignedIn who) {
        return Sent.of(who, "/terms/cancellation/draft?with=" + REFUNDS, "/draft")
                .with("do", "propose")
                .send();
    }

    private static List<String> did() {
        return running
                .server()
                .transactions()
                .of(COMPANY, connection -> Audit.list(connection, COMPANY, Optional.empty(), Long.MAX_VALUE, 6))
                .stream()
                .map(row -> row.did() + " " + row.about().orElse("")
                        + row.refused().map(code -> " refused " + code).orElse(""))
                .toList();
    }

    @Test
    void two_pages_that_pass_only_together_are_proposed_and_published_together() {
        longerTrial(AUTHOR, 13);
        assertThat(seen(AUTHOR, "/terms/cancellation/draft"))
                .contains("1 thing to mend", "Together with other drafts", "Look at them together");
        assertThat(Sent.of(AUTHOR, "/terms/cancellation/draft", "/draft")
                        .with("do", "propose")
                        .send()
                        .statusCode())
                .isEqualTo(422);
        assertThat(seen(AUTHOR, "/terms/cancellation/draft?with=" + REFUNDS))
                .contains(
                        "Looked at together with Refunds, asked and answered", "In words: ", "Propose these 2 together")
                .contains("Every trial is 13-day")
                .doesNotContain("thing to mend");
        assertThat(proposeBoth(AUTHOR).statusCode()).isEqualTo(303);
        assertThat(seen(OTHER, "/terms/refunds/draft"))
                .contains("Proposed together with ", "All of it is published, or none.", "Publish these 2 together");
        LocalDate day = Folders.day(draft(REFUNDS).text()).orElseThrow();
        assertThat(Sent.of(OTHER, "/terms/refunds/draft", "/publish").send().statusCode())
                .isEqualTo(303);
        assertThat(live(CANCELLATION)).contains("Every trial is [13-day]", "updated: " + day);
        assertThat(live(REFUNDS)).contains("[13-day](#trial.length)", "updated: " + day);
        assertThat(did().subList(0, 2)).containsExactly("publish-terms " + REFUNDS, "publish-terms " + CANCELLATION);
    }

    @Test
    void a_page_that_quotes_a_new_price_is_published_with_the_catalogue_that_has_it() {
        String company = "anytrack";
        SignedIn author = SignedIn.staff(running, company, "author@example.com", "support");
        SignedIn owner = SignedIn.staff(running, company, "owner@example.com", "owner");
        Map<String, String> before = files(company);
        write(
                author,
                "/terms/plans",
                Optional.ofNullable(before.get(PLANS)).orElseThrow()
                        + "\nA report costs [$12](#price.report) a month.\n",
                far());
        write(
                author,
                "/company/catalogue",
                Optional.ofNullable(before.get("company.yaml"))
                        .orElseThrow()
                        .replace("add-ons: [further-property]", "add-ons: [further-property, report]")
                        .replace(
                                "raises: properties }",
                                "raises: properties }\n  report: { name: Report, month: 12.00 }"),
                far());
        assertThat(seen(author, "/terms/plans/draft")).contains("1 thing to mend");
        assertThat(seen(author, "/company/catalogue/draft?with=" + PLANS))
                .contains("What changes: Catalogue", "+ report: { name: Report, month: 12.00 }", "In words: Plans")
                .doesNotContain("to mend");
        assertThat(Sent.of(author, "/company/catalogue/draft?with=" + PLANS, "/draft")
                        .with("do", "propose")
                        .send()
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sent.of(owner, "/company/catalogue/draft", "/publish").send().statusCode())
                .isEqualTo(303);
        assertThat(files(company).get("company.yaml")).contains("month: 12.00");
        assertThat(files(company).get(PLANS)).contains("[$12]");
    }

    @Test
    void nobody_publishes_a_set_of_which_they_wrote_any_part() {
        longerTrial(AUTHOR, 14);
        SignedIn hand = staff("hand", "owner");
        write(hand, "/terms/refunds", draft(REFUNDS).text() + "\nOf the hand.\n", far());
        assertThat(proposeBoth(AUTHOR).statusCode()).isEqualTo(303);
        HttpResponse<String> answer = Sent.of(hand, "/terms/cancellation/draft", "/draft")
                .at("/publish")
                .send();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Another owner than those who wrote or proposed it");
        assertThat(live(REFUNDS)).doesNotContain("Of the hand.");
    }

    @Test
    void what_was_proposed_together_is_so_no_longer_once_a_part_of_it_is_changed_or_dropped() {
        longerTrial(AUTHOR, 15);
        assertThat(proposeBoth(AUTHOR).statusCode()).isEqualTo(303);
        Sent seen = Sent.of(OTHER, "/terms/cancellation/draft", "/publish");
        write(OTHER, "/terms/refunds", draft(REFUNDS).text() + "\nAnd a word.\n", far());
        assertThat(draft(CANCELLATION).proposed()).isEmpty();
        assertThat(seen.send().statusCode()).isEqualTo(409);
        assertThat(proposeBoth(AUTHOR).statusCode()).isEqualTo(303);
        assertThat(draft(CANCELLATION).proposed()).isEqualTo(draft(REFUNDS).proposed());
        assertThat(Sent.of(AUTHOR, "/terms/refunds/draft", "/draft")
                        .with("do", "drop")
                        .send()
                        .statusCode())
                .isEqualTo(303);
        assertThat(draft(CANCELLATION).proposed()).isEmpty();
    }

    @Test
    void two_proposals_of_one_second_are_two() {
        write(AUTHOR, "/terms/refunds", live(REFUNDS) + "\nOne.\n", far());
        write(AUTHOR, "/terms/cancellation", live(CANCELLATION) + "\nTwo.\n", far());
        running.server().transactions().of(COMPANY, connection -> {
            for (String file : List.of(REFUNDS, CANCELLATION)) {
                Drafts.propose(
                        connection,
                        COMPANY,
                        List.of(file),
                        "author@example.com",
                        running.server().time().instant());
            }
            return COMPANY;
        });
        assertThat(draft(REFUNDS).proposed())
                .isPresent()
                .isNotEqualTo(draft(CANCELLATION).proposed());
        assertThat(seen(OTHER, "/terms/refunds/draft")).doesNotContain("Proposed together");
    }

    @Test
    void who_publishes_may_put_the_day_off_and_never_brings_it_forward() {
        LocalDate day = far();
        write(AUTHOR, "/terms/plans", live(PLANS) + "\nPlainly put.\n", day);
        assertThat(Sent.of(AUTHOR, "/terms/plans/draft", "/draft")
                        .with("do", "propose")
                        .send()
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> sooner = Sent.of(OTHER, "/terms/plans/draft", "/publish")
                .with("day", day.minusDays(1).toString())
                .send();
        assertThat(sooner.statusCode()).isEqualTo(422);
        assertThat(sooner.body()).contains("to bring it forward, change the draft", "id=\"day_error\"");
        assertThat(did().getFirst()).isEqualTo("publish-terms " + PLANS + " refused day");
        assertThat(Sent.of(OTHER, "/terms/plans/draft", "/publish")
                        .with("day", day.plusDays(5).toString())
                        .send()
                        .statusCode())
                .isEqualTo(303);
        assertThat(live(PLANS)).contains("Plainly put.", "updated: " + day.plusDays(5));
    }

    @Test
    void a_draft_whose_day_has_gone_by_begins_on_the_first_day_that_can_be_chosen_and_needs_no_other_author() {
        LocalDate gone = today();
        running.server()
                .transactions()
                .of(
                        COMPANY,
                        connection -> Drafts.keep(
                                connection,
                                COMPANY,
                                REFUNDS,
                                Folders.dated(live(REFUNDS) + "\nFrom tomorrow.\n", gone),
                                Companies.newest(connection, COMPANY),
                                0,
                                "author@example.com",
                                running.server().time().instant()));
        assertThat(seen(AUTHOR, "/terms/refunds/draft"))
                .contains("That day can't be chosen any more")
                .doesNotContain("to mend");
        assertThat(Sent.of(AUTHOR, "/terms/refunds/draft", "/draft")
                        .with("do", "propose")
                        .send()
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sent.of(OTHER, "/terms/refunds/draft", "/publish")
                        .with("soon", "yes")
                        .send()
                        .statusCode())
                .isEqualTo(303);
        assertThat(live(REFUNDS)).contains("From tomorrow.");
        assertThat(Folders.day(live(REFUNDS)).orElseThrow()).isAfter(gone);
    }
}
