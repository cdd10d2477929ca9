package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.account.DeskEvent.CaseAssigned;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Topic;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.site.Meanwhile;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import goodterms.server.store.Act;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console asked without a browser, also for what nobody would type there. */
final class ConsoleTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final String COMPANY = "promotrack";
    private static final String MONTHS = "/money/revenue?currency=USD&from=2026-01&to=2026-02";

    private static SignedIn owner() {
        return SignedIn.staff(running, COMPANY, "owner@example.com", "owner");
    }

    private static Lives lives() {
        return Lives.of(running.server(), COMPANY);
    }

    private static Instant now() {
        return running.server().time().instant();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void addresses_with_places_and_months_that_no_calendar_has_are_answered() {
        SignedIn owner = owner();
        assertThat(Sent.get(owner, "?order=oldest&after=999999999999999%7Ca%7C1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Sent.get(owner, "/money/revenue?currency=USD&from=%2B999999999-01&to=%2B999999999-01")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Sent.get(owner, MONTHS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_and_a_clock_live_in_years_that_can_be_reckoned_with() {
        SignedIn owner = owner();
        Sent key = Sent.of(owner, "/company/keys", "/company/keys")
                .with("name", "the shop")
                .with("scope", "read")
                .with("expires", "+999999-01-01");
        assertThat(key.send().body()).contains("Choose a day that is yet to come");
        Sent clock = clock(owner, "do", "make").with("name", "far").with("from", "+999999-01-01T00:00");
        HttpResponse<String> answer = clock.send();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("from 1970 to 2199");
    }

    private static Sent clock(SignedIn who, String field, String value) {
        return Sent.of(who, "/operations", "/operations/clocks").with(field, value);
    }

    private static void clock(String id, Instant now) {
        running.server()
                .transactions()
                .of(COMPANY, connection -> running.server().clocks().create(connection, COMPANY, id, now, false));
    }

    @Test
    void a_clock_goes_no_further_than_2199_and_what_is_said_of_it_is_where_it_stands() {
        clock("slow", Instant.parse("2026-03-01T00:00:00Z"));
        SignedIn owner = owner();
        assertThat(clock(owner, "clock", "slow")
                        .with("do", "move")
                        .with("to", "2200-01-01T00:00")
                        .send()
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> moved = clock(owner, "clock", "slow")
                .with("do", "move")
                .with("to", "2026-03-02T00:00")
                .send();
        assertThat(location(moved)).contains("moved=slow", "until=2026-03-02T00:00");
        assertThat(Sent.get(owner, "/operations?done=moved&moved=slow&until=2026-03-02T00:00")
                        .body())
                .contains("The clock was moved.");
        assertThat(Sent.get(owner, "/operations?done=moved&moved=slow&until=2026-03-03T00:00")
                        .body())
                .contains("the clock slow has stopped on the way")
                .doesNotContain("The clock was moved.");
    }

    @Test
    void a_clock_that_there_is_not_shows_nobodys_accounts_and_the_fifty_first_its_own() {
        IntStream.range(0, 51)
                .forEach(each -> clock("c%02d".formatted(each + 10), Instant.parse("2026-03-01T00:00:00Z")));
        SignedIn owner = owner();
        for (String page : List.of("/money?clock=typo", MONTHS + "&clock=typo")) {
            assertThat(Sent.get(owner, page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(Sent.get(owner, MONTHS.replace("?", "/csv?") + "&clock=typo").statusCode())
                .isEqualTo(404);
        assertThat(Sent.get(owner, "/money?clock=c60").body())
                .containsPattern("value=\"c60\" selected")
                .doesNotContainPattern("value=\"\" selected");
        assertThat(Sent.get(owner, MONTHS + "&clock=c60").statusCode()).isEqualTo(200);
        assertThat(Sent.get(owner, "/money?clock=").statusCode()).isEqualTo(200);
    }

    /** An account whose owner asks something, so that there is a case. */
    private static void ask(String account) {
        AccountId id = new AccountId(account);
        lives().open(id, Optional.empty(), now());
        lives().give(id, asking(), now());
    }

    private static Command asking() {
        return new Command.ContactSupport(
                Actor.customer("ana@example.com"), Topic.OTHER, Optional.empty(), Optional.of("May I?"));
    }

    private static Optional<String> assignee(String account) {
        return lives().journal(new AccountId(account)).stream()
                .filter(CaseAssigned.class::isInstance)
                .map(event -> ((CaseAssigned) event).to())
                .findFirst();
    }

    private static Sent chosen(String... cases) {
        return Sent.of(owner(), "", "order=urgent")
                .with("to", "owner@example.com")
                .with("case", cases);
    }

    @Test
    void of_cases_that_are_given_to_somebody_each_refusal_is_counted_as_what_it_is() {
        ask("given");
        ask("closed");
        lives().give(
                        new AccountId("closed"),
                        new CaseCommand.AnswerCase(Actor.staff("lin", "support"), new CaseId(1), "You may."),
                        now());
        String leads =
                location(chosen("given|1", "given|1", "closed|1", "nobody|1").send());
        assertThat(leads).contains("closed=1", "given=1", "refused=1");
        assertThat(Sent.get(owner(), leads.substring(leads.indexOf('?'))).body())
                .contains("One case has somebody who sees to it now. One had been closed meanwhile."
                        + " One could not be given to anybody.");
        assertThat(assignee("given")).contains("owner@example.com");
    }

    @Test
    void two_who_choose_the_same_cases_in_another_order_never_wait_for_each_other() {
        ask("first");
        ask("second");
        Sent form = chosen("second|1", "first|1");
        HttpResponse<String> answer = Meanwhile.asks(
                running,
                COMPANY,
                connection -> lock(connection, "first"),
                form::send,
                connection -> lock(connection, "second"));
        assertThat(location(answer)).contains("given=2");
        assertThat(assignee("first")).contains("owner@example.com");
    }

    private static boolean lock(Connection connection, String account) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from account where company = ? and id = ? for update")) {
            select.setString(1, COMPANY);
            select.setString(2, account);
            return select.execute();
        }
    }

    @Test
    void a_step_is_taken_only_in_the_version_of_the_account_that_it_was_reckoned_with() {
        ask("moved");
        SignedIn owner = owner();
        String shown = Sent.of(owner, "/accounts/moved/do/suspend", "/do/suspend")
                .with("because", "It sends what nobody asked for")
                .send()
                .body();
        HttpResponse<String> answer = Meanwhile.asks(
                running,
                COMPANY,
                connection -> running.server()
                        .accounts()
                        .apply(
                                connection,
                                lives().company(),
                                List.of(Act.of(new AccountId("moved"), asking(), "test")),
                                now()),
                Sent.in(owner, shown, "/do/suspend")::send);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("What will happen");
        assertThat(suspended("moved")).isFalse();
        assertThat(Sent.in(owner, answer.body(), "/do/suspend").send().statusCode())
                .isEqualTo(303);
        assertThat(suspended("moved")).isTrue();
    }

    private static boolean suspended(String account) {
        return !lives().kept(new AccountId(account))
                .account()
                .standing()
                .suspensions()
                .isEmpty();
    }
}
