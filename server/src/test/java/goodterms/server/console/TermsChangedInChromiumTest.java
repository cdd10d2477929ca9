package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import goodterms.server.Running;
import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Drafts;
import goodterms.server.signin.Audit;
import goodterms.server.site.Browser;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The terms changed in real Chromium: read, edited, checked, compared, proposed by one and published by another. */
final class TermsChangedInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Office OFFICE = new Office(running, browser);
    private static final String REFUNDS = "terms/refunds.md";

    @AfterEach
    void theBrowserComplainsOfNothing() {
        OFFICE.isQuiet();
    }

    private static SignedIn staff(String company, String name, String role) {
        return OFFICE.staff(company, name, role);
    }

    private static Page open(SignedIn who, String path) {
        return OFFICE.open(who, path);
    }

    private static Map<String, String> files(String company) {
        return running.server().transactions().of(company, connection -> Companies.files(connection, company));
    }

    private static Optional<Draft> draft(String company) {
        return running.server().transactions().of(company, connection -> Drafts.find(connection, company, REFUNDS));
    }

    private static List<Audit.Row> audit(String company) {
        return running.server()
                .transactions()
                .of(company, connection -> Audit.list(connection, company, Optional.empty(), Long.MAX_VALUE, 50));
    }

    private static Locator button(Page page, String name) {
        return Office.button(page, name);
    }

    private static void keep(Page page, String before, String after) {
        String text = page.inputValue("#text");
        assertThat(text).contains(before);
        page.fill("#text", text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        follow(button(page, "Keep as draft"));
    }

    @Test
    void every_page_is_listed_with_its_versions_and_shown_beside_its_rules() {
        SignedIn reader = staff("grouptrack", "reader", "read-only");
        OFFICE.looks(reader, "/terms", "console-terms");
        OFFICE.looks(reader, "/terms/refunds", "console-terms-page");
        Page page = open(reader, "/terms");
        follow(page.locator(".card a", new Page.LocatorOptions().setHasText("Refunds, asked and answered"))
                .first());
        assertThat(page.locator(".page-rules h3").allInnerTexts())
                .contains("I cancelled, but just after the charge. What now?");
        assertThat(page.getByText("Change this page").count()).isZero();
    }

    @Test
    void what_is_typed_is_checked_with_findings_at_the_line() {
        SignedIn owner = staff("grouptrack", "checker", "owner");
        Page page = open(owner, "/terms/refunds/edit");
        String text = page.inputValue("#text");
        page.fill("#text", text.replace("once per: account", "once per: century"));
        PlaywrightAssertions.assertThat(page.locator(".findings code").first()).hasText("once per: century");
        String where = page.locator(".findings .where").first().innerText();
        int line = text.lines().toList().indexOf("once per: account") + 1;
        assertThat(where).contains("Line " + line);
        assertThat(page.locator("#numbers b").first().innerText()).isEqualTo(Integer.toString(line));
        OFFICE.looks(page, "console-edit");
        page.fill("#text", text.replace("[24 hours]", "[36 hours]"));
        PlaywrightAssertions.assertThat(page.locator("#findings")).containsText("refund 46.55 by late-cancellation");
    }

    @Test
    void without_script_a_button_checks_and_what_was_typed_stays() {
        SignedIn owner = staff("grouptrack", "plain", "owner");
        Page page = OFFICE.plain(owner);
        page.navigate(owner.at("/terms/refunds/edit"));
        String text = page.inputValue("#text");
        page.fill("#text", text.replace("once per: account", "once per: century"));
        follow(button(page, "Check"));
        assertThat(page.locator(".findings").innerText()).contains("century");
        assertThat(page.inputValue("#text")).contains("once per: century");
    }

    @Test
    void one_proposes_another_publishes_and_the_version_before_is_kept() {
        String company = "promotrack";
        SignedIn author = staff(company, "author", "owner");
        SignedIn second = staff(company, "second", "owner");
        LocalDate newest = LocalDate.now(ZoneId.of("UTC"));
        Map<String, String> before = files(company);
        Page page = open(author, "/terms/refunds/edit");
        page.fill("#day", newest.plusDays(40).toString());
        page.fill("#text", page.inputValue("#text") + "\nWe answer in plain words.\n");
        follow(button(page, "Keep as draft"));
        assertThat(page.locator("main").innerText())
                .contains("Both versions answer every case alike")
                .contains("We answer in plain words.");
        OFFICE.looks(author, "/terms/refunds/draft", "console-draft");
        follow(button(page, "Propose it"));
        assertThat(page.locator("main").innerText()).contains("Another owner can publish it now.");
        assertThat(button(page, "Publish").count()).isZero();
        Page other = open(second, "/terms/refunds/draft");
        followTwice(button(other, "Publish"));
        PlaywrightAssertions.assertThat(other.locator(".notice.good")).containsText("Published.");
        Map<String, String> after = files(company);
        assertThat(after.get(REFUNDS))
                .contains("updated: " + newest.plusDays(40))
                .contains("We answer in plain words.");
        assertThat(after.keySet()).anyMatch(file -> file.startsWith("terms/former/") && !before.containsKey(file));
        assertThat(after.values()).contains(before.get(REFUNDS));
        assertThat(draft(company)).isEmpty();
        assertThat(audit(company).stream().filter(row -> row.did().equals("publish-terms")))
                .singleElement()
                .satisfies(row -> assertThat(row.who()).isEqualTo("staff:second@promotrack.example"))
                .satisfies(row -> assertThat(row.refused()).isEmpty());
    }

    @Test
    void a_page_with_findings_is_kept_as_a_draft_and_can_not_be_published() {
        String company = "grouptrack";
        SignedIn author = staff(company, "careless", "owner");
        Page page = open(author, "/terms/cancellation/edit");
        keep(page, "```clause", "```clause broken\nwhen: nonsense\n```\n\n```clause");
        assertThat(page.locator("main").innerText()).contains("It can be published once");
        Browser.check(page);
        assertThat(button(page, "Propose it").count()).isZero();
        Sent sent = Sent.of(author, "/terms/cancellation/draft", "/draft");
        assertThat(sent.with("do", "propose").send().statusCode()).isEqualTo(422);
        assertThat(Sent.of(author, "/terms/cancellation/draft", "/draft")
                        .at("/publish")
                        .send()
                        .statusCode())
                .isEqualTo(422);
        assertThat(files(company)).allSatisfy((_, text) -> assertThat(text).doesNotContain("nonsense"));
        follow(button(page, "Drop the draft"));
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("The draft is dropped.");
    }

    @Test
    void of_two_who_publish_at_once_the_second_is_told_that_the_draft_is_out_of_date() {
        String company = "anytrack";
        SignedIn author = staff(company, "author", "support");
        Page page = open(author, "/terms/refunds/edit");
        keep(page, "\n# ", "\nRead this first.\n\n# ");
        follow(button(page, "Propose it"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("Proposed.");
        List<Sent> both = List.of(
                Sent.of(staff(company, "one", "owner"), "/terms/refunds/draft", "/publish")
                        .with("soon", "yes"),
                Sent.of(staff(company, "two", "owner"), "/terms/refunds/draft", "/publish")
                        .with("soon", "yes"));
        List<Integer> statuses = both.parallelStream()
                .map(each -> each.send().statusCode())
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(303, 409);
        assertThat(audit(company).stream().filter(row -> row.did().equals("publish-terms")))
                .extracting(row -> row.refused().orElse("published"))
                .containsExactlyInAnyOrder("published", "out-of-date");
        assertThat(files(company).get(REFUNDS)).contains("Read this first.");
    }

    @Test
    void whoever_wrote_it_publishes_alone_only_where_nobody_else_could_and_says_so() {
        String company = "customertrackr";
        SignedIn owner = staff(company, "only", "owner");
        Page page = open(owner, "/terms/privacy/edit");
        keep(page, "\n# ", "\nWe keep little.\n\n# ");
        follow(button(page, "Propose it"));
        follow(button(page, "Publish"));
        PlaywrightAssertions.assertThat(page.locator(".notice.bad")).containsText("nobody else can look at it");
        Browser.check(page);
        page.check("input[name=alone]");
        page.check("input[name=soon]");
        SignedIn other = staff(company, "other", "owner");
        follow(button(page, "Publish"));
        PlaywrightAssertions.assertThat(page.locator(".notice.bad")).containsText("Another owner");
        other.leaves();
        assertThat(other.session().company()).isEqualTo(company);
        page.navigate(owner.at("/terms/privacy/draft"));
        page.check("input[name=alone]");
        page.check("input[name=soon]");
        follow(button(page, "Publish"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("Published.");
        assertThat(audit(company)).extracting(Audit.Row::did).contains("publish-terms-alone");
    }

    @Test
    void a_form_of_somebody_else_publishes_nothing_and_readers_can_not_act() {
        String company = "grouptrack";
        SignedIn author = staff(company, "writer", "support");
        Page page = open(author, "/terms/plans/edit");
        keep(page, "\n# ", "\nPlainly put.\n\n# ");
        follow(button(page, "Propose it"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("Proposed.");
        SignedIn owner = staff(company, "boss", "owner");
        Sent forged = Sent.of(owner, "/terms/plans/draft", "/publish").with("_token", "0".repeat(64));
        assertThat(forged.send().statusCode()).isEqualTo(403);
        SignedIn reader = staff(company, "looker", "read-only");
        Page look = open(reader, "/terms/plans/draft");
        assertThat(look.locator("main form[method=post]").count()).isZero();
        Sent borrowed = Sent.of(owner, "/terms/plans/draft", "/publish").as(reader);
        assertThat(borrowed.send().statusCode()).isEqualTo(403);
        assertThat(Sent.of(owner, "/terms/plans/draft", "/publish")
                        .as(author)
                        .send()
                        .statusCode())
                .isEqualTo(403);
        assertThat(files(company)).allSatisfy((_, text) -> assertThat(text).doesNotContain("Plainly put."));
    }

    @Test
    void markup_in_a_draft_does_nothing_where_it_is_shown() {
        SignedIn author = staff("grouptrack", "hostile", "owner");
        Page page = open(author, "/terms/plans/edit");
        keep(
                page,
                "\n# ",
                "\n<script>document.title = 'taken'</script>\n\n<img src=x onerror=\"document.title='taken'\">\n\n# ");
        assertThat(page.locator("main").innerText()).contains("<script>").contains("It can be published once");
        assertThat(page.locator("main script, main img").count()).isZero();
        page.navigate(author.at("/terms/plans/edit"));
        page.fill(
                "#text",
                page.inputValue("#text")
                        .replaceFirst(
                                "(?s)\n<script>.*?onerror=[^\n]*\n",
                                "\n`<script>document.title = 'taken'</script>`\n"));
        follow(button(page, "Keep as draft"));
        assertThat(page.locator(".preview").innerText()).contains("<script>document.title = 'taken'</script>");
        assertThat(page.locator("main script, main img").count()).isZero();
        assertThat(page.title()).doesNotContain("taken");
        follow(button(page, "Drop the draft"));
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("The draft is dropped.");
    }

    @Test
    void who_changes_a_draft_that_another_has_changed_is_told_and_keeps_what_they_typed() {
        String company = "promotrack";
        SignedIn one = staff(company, "first", "owner");
        SignedIn two = staff(company, "late", "owner");
        Page early = open(one, "/terms/cancellation/edit");
        Page late = open(two, "/terms/cancellation/edit");
        keep(early, "\n# ", "\nOne thing.\n\n# ");
        PlaywrightAssertions.assertThat(early.locator(".notice.good")).containsText("The draft is kept.");
        keep(late, "\n# ", "\nAnother thing.\n\n# ");
        PlaywrightAssertions.assertThat(late.locator(".notice.bad"))
                .containsText("first@promotrack.example has changed");
        assertThat(late.inputValue("#text")).contains("Another thing.");
        follow(button(early, "Drop the draft"));
        PlaywrightAssertions.assertThat(early.locator(".notice")).containsText("dropped");
    }
}
