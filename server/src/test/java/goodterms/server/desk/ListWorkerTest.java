package goodterms.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Activity;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.store.Address;
import goodterms.server.work.Node;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that an older server has left, with accounts to which nothing happens any more. */
final class ListWorkerTest {

    private static final String COMPANY = "anytrack";
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-02-10T09:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");

    @RegisterExtension
    static final Running running = Running.forAll();

    private final Lives lives = Lives.of(running.server(), COMPANY);

    private List<OpenCase> listed() {
        return running.server()
                .transactions()
                .of(COMPANY, connection -> OpenCases.ALL.after(connection, COMPANY, OpenCases.Place.START, 10));
    }

    @Test
    void what_it_has_not_listed_is_listed_by_the_next_server_that_starts_and_what_can_not_be_read_holds_nothing_up()
            throws Exception {
        running.server()
                .transactions()
                .of(COMPANY, connection -> running.server().clocks().create(connection, COMPANY, "past", START, false));
        AccountId ana = new AccountId("ana");
        for (AccountId id : List.of(ana, new AccountId("broken"), new AccountId("quiet"))) {
            lives.open(id, Optional.of("past"), START);
        }
        asksForMoneyBack(ana);
        List<OpenCase> before = listed();
        assertThat(before)
                .singleElement()
                .satisfies(it -> assertThat(it.stake()).isPresent());

        asAnOlderServerLeftIt();
        try (Running next = running.beside()) {
            assertThat(next.server()).isNotSameAs(running.server());
            Node.await(() -> lives.count("standing where account = 'quiet' and state = 'new'") == 1);
            Node.await(() -> listed().equals(before));
        }
        assertThat(lives.count("standing where account = 'ana' and state = 'active'"))
                .isEqualTo(1);
        assertThat(lives.count("standing where account = 'broken'")).isZero();
    }

    private void asksForMoneyBack(AccountId id) {
        lives.give(id, Lives.subscribe("advanced", "visa"), START);
        lives.give(id, new Command.RecordActivity(Activity.USED, true), START);
        running.server().clocks().advance(COMPANY, "past", ASKED);
        lives.give(id, Lives.changedMind(ANA), ASKED);
    }

    /** No states at all, and of cases only what was listed first; one account can't be read any more. */
    private static void asAnOlderServerLeftIt() throws Exception {
        Address address = running.settingsUsed().database().orElseThrow();
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            statement.execute("delete from standing");
            statement.execute("update case_file set awaits = default, overdue = default, currency = default,"
                    + " minor = default");
            statement.execute("update account set state = '{}', head = '' where id = 'broken'");
        }
    }
}
