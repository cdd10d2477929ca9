package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import goodterms.server.Running;
import goodterms.server.company.Companies;
import goodterms.server.signin.Audit;
import goodterms.server.site.Browser;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The company itself: its staff, its keys, its catalogue and what its pages set. */
final class CompanyInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Office OFFICE = new Office(running, browser);

    @AfterEach
    void theBrowserComplainsOfNothing() {
        OFFICE.isQuiet();
    }

    private static List<Audit.Row> audit(String company) {
        return running.server()
                .transactions()
                .of(company, connection -> Audit.list(connection, company, Optional.empty(), Long.MAX_VALUE, 50));
    }

    @Test
    void every_page_is_sound_and_readers_see_no_form() {
        OFFICE.staff("anytrack", "somebody", "support");
        SignedIn owner = OFFICE.staff("anytrack", "boss", "owner");
        SignedIn reader = OFFICE.staff("anytrack", "reader", "read-only");
        for (String page : List.of("", "/catalogue", "/settings", "/staff", "/keys", "/sign-in")) {
            OFFICE.looks(owner, "/company" + page, "console-company" + page.replace('/', '-'));
            if (page.equals("/sign-in")) {
                assertThat(Sent.get(reader, "/company" + page).statusCode()).isEqualTo(403);
            } else {
                assertThat(OFFICE.open(reader, "/company" + page)
                                .locator("main form")
                                .count())
                        .as(page)
                        .isZero();
            }
        }
        Page catalogue = OFFICE.open(reader, "/company/catalogue");
        assertThat(catalogue.locator("main").innerText())
                .contains("49.00\u00a0USD a month")
                .contains(
                        "Billable sessions: 100,000; above that 4.00\u00a0USD for each 1,000 up to 100,000 more, then 2.00\u00a0USD for each 1,000");
        Page settings = OFFICE.open(reader, "/company/settings");
        assertThat(settings.locator("main").innerText()).contains("How many calendar days a free trial lasts");
    }

    @Test
    void somebody_is_let_in_given_another_role_and_let_in_no_more_but_never_the_last_owner() {
        String company = "grouptrack";
        SignedIn owner = OFFICE.staff(company, "boss", "owner");
        Page page = OFFICE.open(owner, "/company/staff");
        page.fill("#email", "lin@example.com");
        page.fill("#password", "short");
        follow(Office.button(page, "Add them"));
        PlaywrightAssertions.assertThat(page.locator("#password_error")).containsText("Ten characters");
        assertThat(page.inputValue("#email")).isEqualTo("lin@example.com");
        page.fill("#password", "long enough for anybody");
        page.selectOption("#role", "support lead");
        followTwice(Office.button(page, "Add them"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("They can sign in now.");
        page.locator("form:has(input[value='lin@example.com']) select").selectOption("finance");
        follow(Office.button(page, "Change the role of lin@example.com"));
        PlaywrightAssertions.assertThat(page.locator(".card:has-text('lin@example.com')"))
                .containsText("Finance, since");
        follow(Office.button(page, "Remove: boss@grouptrack.example"));
        PlaywrightAssertions.assertThat(page.locator(".notice.bad")).containsText("the last owner");
        page.locator("form:has(input[value='boss@grouptrack.example']) select").selectOption("support");
        follow(Office.button(page, "Change the role of boss@grouptrack.example"));
        PlaywrightAssertions.assertThat(page.locator(".notice.bad")).containsText("the last owner");
        follow(Office.button(page, "Remove: lin@example.com"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("no longer sign in");
        assertThat(audit(company).stream()
                        .filter(row ->
                                row.did().endsWith("-staff") && row.refused().isEmpty()))
                .extracting(Audit.Row::did)
                .containsExactly("dismiss-staff", "put-staff", "put-staff");
        assertThat(audit(company)).filteredOn(row -> row.refused().isPresent()).hasSize(2);
    }

    @Test
    void a_key_is_shown_once_and_made_once_and_ends_at_once() {
        String company = "promotrack";
        SignedIn owner = OFFICE.staff(company, "boss", "owner");
        Page page = OFFICE.open(owner, "/company/keys");
        page.fill("#name", "The shop’s server");
        follow(Office.button(page, "Make the key"));
        PlaywrightAssertions.assertThat(page.locator("main .error")).containsText("at least one");
        page.check("input[value=read]");
        follow(Office.button(page, "Make the key"));
        String key = page.locator(".notice code").innerText();
        assertThat(key).startsWith("gt_promotrack_");
        Sent sent = Sent.of(owner, "/company/keys", "/keys")
                .with("name", "Twice")
                .with("scope", "read")
                .with("do", "make");
        assertThat(sent.send().statusCode()).isEqualTo(200);
        HttpResponse<String> again = sent.send();
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("done=shown");
        page.navigate(owner.at("/company/keys"));
        assertThat(page.content()).doesNotContain(key);
        assertThat(page.locator(".card h2").allInnerTexts()).containsExactlyInAnyOrder("The shop’s server", "Twice");
        follow(Office.button(page, "Revoke Twice"));
        PlaywrightAssertions.assertThat(page.locator(".card:has-text('Twice')")).containsText("revoked on");
        assertThat(audit(company).stream().filter(row -> row.did().endsWith("-key")))
                .extracting(Audit.Row::did)
                .containsExactly("revoke-key", "make-key", "make-key");
    }

    @Test
    void the_catalogue_is_changed_as_the_terms_are() {
        String company = "customertrackr";
        SignedIn author = OFFICE.staff(company, "author", "owner");
        SignedIn second = OFFICE.staff(company, "second", "owner");
        Page page = OFFICE.open(author, "/company/catalogue/edit");
        String text = page.inputValue("#text");
        page.fill("#text", text.replace("zone:", "zome:"));
        PlaywrightAssertions.assertThat(page.locator("#findings")).containsText("zome");
        String name = running.server()
                .transactions()
                .of(
                        company,
                        connection -> running.server()
                                .companies()
                                .find(connection, company)
                                .orElseThrow()
                                .name());
        page.fill("#text", text.replace("name: " + name, "name: " + name + " & Sons"));
        follow(Office.button(page, "Keep as draft"));
        PlaywrightAssertions.assertThat(page.locator(".line-changes ins")).containsText(name + " & Sons");
        OFFICE.looks(author, "/company/catalogue/draft", "console-catalogue-draft");
        follow(Office.button(page, "Propose it"));
        Page other = OFFICE.open(second, "/company/catalogue/draft");
        follow(Office.button(other, "Publish"));
        PlaywrightAssertions.assertThat(other.locator(".notice.good")).containsText("Published.");
        assertThat(running.server()
                        .transactions()
                        .of(company, connection -> Companies.files(connection, company))
                        .get("company.yaml"))
                .contains(name + " & Sons");
    }
}
