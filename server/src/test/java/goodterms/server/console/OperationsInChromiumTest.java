package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.signin.Audit;
import goodterms.server.site.Browser;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Outbox;
import goodterms.server.store.Parking;
import goodterms.server.webhook.Message;
import goodterms.server.webhook.Messages;
import goodterms.server.webhook.Webhook;
import goodterms.server.webhook.Webhooks;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What whoever is on call sees and does. */
final class OperationsInChromiumTest {

    private static final String COMPANY = "grouptrack";
    private static final AccountId STUCK = new AccountId("stuck");

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Office OFFICE = new Office(running, browser);
    private static Webhook webhook;

    @BeforeAll
    static void break_something() {
        Instant now = running.server().time().instant();
        Lives lives = Lives.of(running.server(), COMPANY);
        webhook = running.server()
                .transactions()
                .of(
                        COMPANY,
                        connection -> new Webhooks(new MasterKey(new byte[32], new SecureRandom()), new SecureRandom())
                                .add(connection, COMPANY, URI.create("https://hooks.example.com/in"), List.of(), now)
                                .orElseThrow()
                                .webhook());
        lives.open(STUCK, Optional.empty(), now);
        lives.give(STUCK, Lives.subscribe("pro", "visa"), now);
        running.server().transactions().of(COMPANY, connection -> {
            Parking.park(connection, COMPANY, STUCK, "Broken at there");
            Outbox.put(connection, COMPANY, STUCK, "letter-1", Outbox.Kind.MAIL, "nothing", now);
            try (PreparedStatement update = connection.prepareStatement(
                    "update outbox set error = 'nobody has that address', attempts = 3, due_at = '9999-01-01Z'"
                            + " where company = ? and key = 'letter-1'")) {
                update.setString(1, COMPANY);
                return update.executeUpdate();
            }
        });
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        OFFICE.isQuiet();
    }

    private static List<String> did() {
        return running
                .server()
                .transactions()
                .of(COMPANY, connection -> Audit.list(connection, COMPANY, Optional.empty(), Long.MAX_VALUE, 50))
                .stream()
                .map(Audit.Row::did)
                .toList();
    }

    @Test
    void what_stands_still_is_seen_by_all_and_tried_again_by_who_may() {
        SignedIn reader = OFFICE.staff(COMPANY, "reader", "read-only");
        OFFICE.looks(reader, "/operations", "console-operations");
        Page look = OFFICE.open(reader, "/operations");
        assertThat(look.locator("main").innerText())
                .contains("ana@example.com stuck")
                .contains("Broken at there")
                .contains("nobody has that address")
                .contains("./goodterms verify");
        assertThat(look.locator("main form").count()).isZero();
        SignedIn owner = OFFICE.staff(COMPANY, "boss", "owner");
        assertThat(Sent.of(owner, "/operations", "/operations")
                        .as(reader)
                        .send()
                        .statusCode())
                .isEqualTo(403);
        Page page = OFFICE.open(owner, "/operations");
        followTwice(Office.button(page, "Try again: stuck"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("It is tried again now.");
        List<Parking.Parked> parked =
                running.server().transactions().of(COMPANY, connection -> Parking.parked(connection, COMPANY, "", 10));
        assertThat(parked).isEmpty();
        follow(Office.button(page, "Try again: Mail of stuck"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("It is tried again now.");
        assertThat(did()).containsOnlyOnce("unpark-account").containsOnlyOnce("tell-again");
    }

    @Test
    void a_webhook_shows_what_it_was_told_and_tells_it_again() {
        SignedIn owner = OFFICE.staff(COMPANY, "hooks", "owner");
        String path = "/operations/webhooks/" + webhook.id();
        OFFICE.looks(owner, path, "console-webhook");
        Page page = OFFICE.open(owner, path);
        int told = page.locator("main .card").count();
        assertThat(told).isPositive();
        follow(page.locator("main .card button").first());
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("It is told again now.");
        follow(Office.button(page, "Tell again all of the last day"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("It is told again now.");
        List<Message> messages = running.server()
                .transactions()
                .of(COMPANY, connection -> Messages.list(connection, COMPANY, webhook.id(), Long.MAX_VALUE, 100));
        assertThat(messages)
                .hasSize(told)
                .allSatisfy(message -> assertThat(message.dueAt()).isPresent());
        assertThat(did()).contains("replay-messages");
        assertThat(Sent.get(owner, "/operations/webhooks/wh_none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_clock_is_made_and_moved_and_all_that_is_due_happens() {
        SignedIn staff = OFFICE.staff(COMPANY, "tester", "support");
        Page page = OFFICE.open(staff, "/operations");
        follow(Office.button(page, "Make it"));
        PlaywrightAssertions.assertThat(page.locator("#name_error")).containsText("Letters, figures");
        page.fill("#name", "spring-sale");
        page.fill("#from", "2026-03-10T09:00");
        follow(Office.button(page, "Make it"));
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("The clock is made.");
        Lives lives = Lives.of(running.server(), COMPANY);
        AccountId id = new AccountId("on-sale");
        Instant start = Instant.parse("2026-03-10T09:00:00Z");
        lives.open(id, Optional.of("spring-sale"), start);
        Command subscribe = Lives.subscribe("pro", "visa");
        lives.give(id, subscribe, start);
        page.fill("#to_spring-sale", "2026-03-09T09:00");
        follow(Office.button(page, "Move spring-sale"));
        PlaywrightAssertions.assertThat(page.locator(".notice.bad")).containsText("forward only");
        page.fill("#to_spring-sale", "2026-04-01T09:00");
        followTwice(Office.button(page, "Move spring-sale"));
        PlaywrightAssertions.assertThat(page.locator(".card:has-text('spring-sale')"))
                .containsText("1 April 2026, 09:00 UTC");
        assertThat(lives.kept(id).account().billing().payments()).hasSize(1);
        assertThat(did()).contains("make-clock", "advance-clock");
    }
}
