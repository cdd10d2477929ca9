package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goodterms.server.Running;
import goodterms.server.figures.PastLives;
import goodterms.server.site.Browser;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The money of a company as its staff see it: drawn, told in tables, and taken along. */
final class MoneyInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Office OFFICE = new Office(running, browser);

    @BeforeAll
    static void live() {
        PastLives.live(running);
        PastLives.reckon(running);
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        OFFICE.isQuiet();
    }

    @Test
    void every_figure_leads_to_its_rows_and_these_to_a_file() {
        SignedIn reader = OFFICE.staff("grouptrack", "reader", "read-only");
        OFFICE.looks(reader, "/money", "console-money");
        Page page = OFFICE.open(reader, "/money");
        assertThat(page.locator(".chart svg").count()).isEqualTo(4);
        String refund =
                page.locator("tr:has-text('Late cancellation') td").last().innerText();
        assertThat(refund).isEqualTo("46.55\u00a0USD");
        List<Object> addresses = page.locator("main table a, main .tiles a, main .funnel a").all().stream()
                .map(link -> (Object) link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(20);
        for (Object address : addresses) {
            String path = address.toString().substring("/grouptrack/console".length());
            assertThat(Sent.get(reader, path).statusCode()).as(path).isEqualTo(200);
        }
        follow(page.locator("tr:has-text('Late cancellation') th a"));
        assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("main").innerText())
                .contains("ana@example.com past-visa")
                .contains("46.55");
        String file = page.locator("a:has-text('Download as CSV')").getAttribute("href");
        HttpResponse<String> csv = Sent.get(reader, file.substring("/grouptrack/console".length()));
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("grouptrack-given-back.csv");
        assertThat(csv.body().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("past-visa")
                .contains(",46.55,USD");
    }

    @Test
    void a_list_is_read_at_every_width() {
        SignedIn reader = OFFICE.staff("grouptrack", "looker", "read-only");
        OFFICE.looks(
                reader, "/money/revenue?clock=past&currency=USD&from=2026-05&to=2026-06&which=", "console-money-rows");
        assertThat(Sent.get(reader, "/money/nothing?clock=&currency=USD&from=2026-05&to=2026-06")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Sent.get(reader, "/money/revenue?currency=ZZZ&from=2026-05&to=2026-06")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Sent.get(reader, "/money/revenue?currency=USD&from=soon&to=2026-06")
                        .statusCode())
                .isEqualTo(404);
    }
}
