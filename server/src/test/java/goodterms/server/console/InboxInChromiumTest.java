package goodterms.server.console;

import static goodterms.server.site.Browser.arrive;
import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import goodterms.server.Running;
import goodterms.server.figures.Asked;
import goodterms.server.figures.Listing;
import goodterms.server.figures.PastLives;
import goodterms.server.figures.Replies;
import goodterms.server.figures.Rows;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The inbox as the staff of PromoTrack meet it, whose page promises an answer. */
final class InboxInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static Stage stage;

    @BeforeAll
    static void live() {
        stage = new Stage(running, browser, "promotrack", "2026-03-02T10:00:00Z");
        for (String name : List.of("ana", "ben", "cleo", "dora")) {
            stage.open(name, name + "@example.com");
            stage.subscribe(name, name + "@example.com", name.equals("ben") ? "agency" : "pro", "year");
        }
        stage.until("2026-03-03T10:00:00Z");
        asks("ana", "technical");
        stage.until("2026-03-06T10:00:00Z");
        asks("ben", "technical");
        writes("cleo", "payment", "Why two charges?");
        stage.until("2026-03-09T10:00:00Z");
        writes("dora", "other", "May a colleague sign in as well?");
    }

    private static void asks(String account, String reason) {
        stage.give(account, "/refund-requests", """
                {"by": {"name": "%s@example.com"}, "reason": "%s"}
                """.formatted(account, reason));
    }

    private static void writes(String account, String about, String text) {
        stage.give(account, "/messages", """
                {"by": {"name": "%s@example.com"}, "about": "%s", "text": "%s"}
                """.formatted(account, about, text));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static List<String> customers(Page page) {
        return page.locator(".row .about a").allInnerTexts();
    }

    private static Locator row(Page page, String customer) {
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(customer));
    }

    @Test
    void PT_18_each_case_says_how_long_until_its_answer_is_due_and_in_words_that_one_is_late() {
        Page page = stage.plain("support", "");

        assertThat(customers(page))
                .containsExactly("ana@example.com", "ben@example.com", "cleo@example.com", "dora@example.com");
        assertThat(row(page, "ana").innerText())
                .contains("something did not work", "490.00\u00a0USD", "needs a finding", "overdue by 3 days");
        assertThat(row(page, "dora").innerText()).contains("Question", "needs an answer", "reply in 3 days");
        page.context().close();
    }

    @Test
    void PT_18_those_who_wait_longer_than_promised_are_counted_and_listed_alike() {
        PastLives.reckon(running);
        Asked inMarch = asked("2026-03-09T10:00:00Z");
        Asked inJune = asked("2026-06-09T10:00:00Z");
        running.server().transactions().of("promotrack", connection -> {
            Replies march = Replies.of(connection, inMarch).getFirst();
            Replies june = Replies.of(connection, inJune).getFirst();
            assertThat(march.late()).isZero();
            assertThat(june.late()).isEqualTo(june.open()).isEqualTo(4);
            assertThat(rows(connection, inMarch.of("late"))).isZero();
            assertThat(rows(connection, inJune.of("late"))).isEqualTo(4);
            assertThat(rows(connection, inJune.of("open"))).isEqualTo(4);
            assertThat(rows(connection, inJune.of("answered"))).isZero();
            return june;
        });
    }

    private static Asked asked(String now) {
        YearMonth march = YearMonth.parse("2026-03");
        return new Asked("promotrack", "c", "USD", march, march, ZoneOffset.UTC, "", Instant.parse(now));
    }

    private static int rows(Connection connection, Asked asked) throws SQLException {
        return Rows.first(connection, Listing.REPLIES, asked, 10).size();
    }

    @Test
    void what_is_looked_at_and_what_comes_first_stands_in_the_address() {
        Page page = stage.plain("support", "");
        follow(page.getByText("Overdue", new Page.GetByTextOptions().setExact(false))
                .first());
        assertThat(customers(page)).containsExactly("ana@example.com");
        follow(page.getByText("All", new Page.GetByTextOptions().setExact(false))
                .first());
        page.getByLabel("Kind").selectOption("refund");
        page.getByLabel("First").selectOption("largest");
        follow(page.getByText("Show"));
        assertThat(customers(page)).containsExactly("ben@example.com", "ana@example.com");
        assertThat(page.url()).contains("kind=refund", "order=largest");
        page.context().close();
    }

    @Test
    void cases_are_given_to_somebody_without_script_and_nothing_chosen_is_told() {
        Page page = stage.plain("support lead", "?view=unassigned");
        follow(page.getByText("Give", new Page.GetByTextOptions().setExact(true)));
        assertThat(page.locator("#assignment .error").innerText()).contains("Choose the cases first");

        row(page, "cleo").locator("input[type=checkbox]").check();
        row(page, "dora").locator("input[type=checkbox]").check();
        follow(page.getByText("Give", new Page.GetByTextOptions().setExact(true)));

        assertThat(page.locator("[role=status]").innerText()).contains("have somebody who sees to them");
        assertThat(customers(page)).doesNotContain("cleo@example.com", "dora@example.com");
        page.navigate(stage.at("?view=mine"));
        assertThat(customers(page)).containsExactlyInAnyOrder("cleo@example.com", "dora@example.com");
        assertThat(row(page, "cleo").innerText()).contains("you");
        assertThat(stage.lives().count("audit where did = 'assign-case' and account in ('cleo', 'dora')"))
                .isEqualTo(2);
        page.context().close();
    }

    @Test
    void the_keyboard_goes_along_the_rows_opens_one_and_can_be_switched_off() {
        Page page = stage.window("support", "");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo("ben@example.com");
        page.keyboard().press("k");
        assertThat(focused(page)).isEqualTo("ana@example.com");
        page.keyboard().press("x");
        assertThat(row(page, "ana").locator("input[type=checkbox]").isChecked()).isTrue();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        Pictures.of(browser, page, "console-keys");
        page.getByLabel("Don’t use single keys").check();
        page.getByText("Close").click();
        page.reload();
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        page.context().close();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText"));
    }

    @Test
    void a_key_takes_the_case_at_hand_and_others_go_on_to_the_next_of_its_list_and_back() {
        Page page = stage.window("support", "?view=all&kind=refund");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo("ben@example.com");
        arrive(page, () -> page.keyboard().press("m"));
        assertThat(row(page, "ben").innerText()).contains("you");
        follow(row(page, "ana").locator("a"));
        arrive(page, () -> page.keyboard().press("n"));
        assertThat(page.url()).contains("/accounts/ben/cases/1?");
        assertThat(page.locator("[data-take]").count()).isZero();
        arrive(page, () -> page.keyboard().press("n"));
        assertThat(page.url()).contains("/accounts/ana/cases/1?");
        arrive(page, () -> page.keyboard().press("u"));
        assertThat(page.url()).contains("kind=refund").doesNotContain("/accounts/");
        assertThat(customers(page)).containsExactly("ana@example.com", "ben@example.com");
        page.context().close();
    }

    @Test
    void who_may_only_read_sees_the_cases_and_can_give_them_to_nobody() {
        Page page = stage.plain("read-only", "");
        assertThat(customers(page)).hasSize(4);
        assertThat(page.locator("#assignment, .row input").count()).isZero();

        Page forged = stage.window("read-only", "");
        Response answer =
                forged.waitForResponse(it -> it.request().method().equals("POST"), () -> forged.evaluate("""
                () => { const form = document.createElement("form"); form.method = "post";
                        document.body.append(form); form.submit(); }
                """));
        assertThat(answer.status()).isEqualTo(403);
        page.context().close();
        forged.context().close();
    }

    @Test
    void the_inbox_is_sound_in_every_width_and_scheme() {
        Page page = stage.window("support", "");
        Pictures.of(browser, page, "console-inbox");
        page.navigate(stage.at("?view=second"));
        Pictures.of(browser, page, "console-inbox-empty");
        page.context().close();
    }
}
