package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Activity;
import goodterms.core.usage.UsageReport;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import goodterms.server.store.Address;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most rows of a journal say what was used. No page reads them: here they can't be read, and every page is shown. */
final class UnreadUseTest {

    private static final String COMPANY = "anytrack";
    private static final AccountId MUCH = new AccountId("much");
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-02-10T09:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");
    private static final Actor LEAD = Actor.staff("lin@anytrack.example", "support lead");

    @RegisterExtension
    static final Running running = Running.forAll();

    @BeforeAll
    static void live() throws SQLException {
        Lives lives = Lives.of(running.server(), COMPANY);
        running.server()
                .transactions()
                .of(COMPANY, connection -> running.server().clocks().create(connection, COMPANY, "past", START, false));
        lives.open(MUCH, Optional.of("past"), START);
        lives.give(MUCH, Lives.subscribe("personal", "visa"), START);
        for (int i = 0; i < 50; i++) {
            UsageReport used = new UsageReport("use-" + i, "sessions", 10, Optional.empty());
            lives.give(MUCH, new Command.RecordUsage(List.of(used)), START);
        }
        lives.give(MUCH, new Command.RecordActivity(Activity.USED, true), START);
        running.server().clocks().advance(COMPANY, "past", ASKED);
        lives.give(MUCH, Lives.changedMind(ANA), ASKED);
        lives.give(MUCH, new ContentCommand.ExportContent(ANA), ASKED);
        Instant expires = ASKED.plus(Duration.ofDays(3));
        lives.give(MUCH, new ContentCommand.ExportReady(1, "https://example.com/copy", expires), ASKED);
        for (int i = 0; i < 8; i++) {
            lives.give(MUCH, new CaseCommand.NoteCase(LEAD, new CaseId(1), "Looked at it, " + i), ASKED);
        }
        rubOut();
    }

    /** Makes all rows of use unreadable. */
    private static void rubOut() throws SQLException {
        Address address = running.settingsUsed().database().orElseThrow();
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            int broken = statement.executeUpdate("""
                    update journal set events = replace(replace(events, '"meter"', '"rubbed-out"'),
                      '"acknowledged"', '"rubbed-out"')
                    where account = 'much' and command in ('record-usage', 'record-activity')
                    """);
            assertThat(broken).isEqualTo(51);
            statement.execute("analyze journal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/much", "/accounts/much/cases/1"})
    void staff_see_an_account_and_its_case_without_it(String path) {
        SignedIn lin = SignedIn.staff(running, COMPANY, "lin@example.com", "support");
        assertThat(Sent.get(lin, path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_case_tells_all_that_happened_to_it() {
        SignedIn lin = SignedIn.staff(running, COMPANY, "lin@example.com", "support");
        assertThat(Sent.get(lin, "/accounts/much/cases/1").body())
                .contains("Asks for money back")
                .contains("Looked at it, 0")
                .contains("Looked at it, 7");
        assertThat(Sent.get(lin, "/accounts/much/cases/2").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests", "/requests/1", "/content", "/invoices/1"})
    void customers_see_their_requests_their_copy_and_their_invoices_without_it(String path) {
        SignedIn ana = SignedIn.customer(running, COMPANY, "much", "ana@example.com");
        assertThat(Sent.get(ana, path).statusCode()).isEqualTo(200);
    }

    @Test
    void there_is_an_index_without_it() {
        String plan = running.server().transactions().of(COMPANY, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off");
                try (ResultSet row = statement.executeQuery("explain select events from journal"
                        + " where company = 'anytrack' and account = 'much' and " + Sought.BESIDE_USE
                        + " and events ~ 'x' order by number")) {
                    StringBuilder lines = new StringBuilder();
                    while (row.next()) {
                        lines.append(row.getString(1)).append('\n');
                    }
                    return lines.toString();
                }
            }
        });
        assertThat(plan).contains("journal_beside_use").doesNotContain("Sort");
    }
}
