package goodterms.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.Server;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import goodterms.server.store.Act;
import goodterms.server.store.Address;
import goodterms.server.store.Done;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which figures are made anew, and what keeps none from being made. */
final class StaleFiguresTest {

    private static final String COMPANY = "grouptrack";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Actor ANA = Actor.customer("ana@example.com");

    @RegisterExtension
    static final Running running = Running.forAll();

    private final Server server = running.server();
    private final Lives lives = Lives.of(server, COMPANY);
    private final Instant now = server.time().instant();

    private AccountId paying(String name) {
        AccountId id = new AccountId(name);
        // On a clock that stands still nobody but the test has anything happen.
        server.transactions().of(COMPANY, connection -> server.clocks().create(connection, COMPANY, name, now, false));
        lives.open(id, Optional.of(name), now);
        lives.give(id, paid(), now);
        return id;
    }

    private static Command paid() {
        return new Command.Subscribe(ANA, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true);
    }

    private long months(AccountId id) {
        return lives.count("month_of_money where account = '" + id.value() + "'");
    }

    /** How many marks a command leaves of its own version, told before anybody else can see or clear them. */
    private long marks(AccountId id, Command command) {
        return server.transactions().of(COMPANY, connection -> {
            List<Done> done =
                    server.accounts().apply(connection, lives.company(), List.of(Act.of(id, command, "test")), now);
            return marked(connection, id, ((Done.Happened) done.getFirst()).version());
        });
    }

    private static long marked(Connection connection, AccountId id, long version) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from stale_figures where account = ? and version = ?")) {
            select.setString(1, id.value());
            select.setLong(2, version);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void asOwner(String statement) throws SQLException {
        Address address = running.settingsUsed().database().orElseThrow();
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void what_is_used_makes_no_figure_stale_and_what_is_charged_does() {
        AccountId id = new AccountId("used");
        lives.open(id, Optional.empty(), now);
        assertThat(marks(id, paid())).isEqualTo(1);
        assertThat(marks(id, new Command.RecordActivity(Activity.USED, true))).isZero();
        assertThat(marks(id, new Command.Suspend(Actor.staff("max", "owner"), "spam was sent", Optional.empty())))
                .isEqualTo(1);
    }

    @Test
    void whoever_changes_an_account_does_not_wait_for_who_makes_its_figures() {
        AccountId id = paying("busy");
        assertThat(doneWhileFiguresAreMade(
                        id,
                        () -> lives.give(
                                id,
                                new Command.ContactSupport(ANA, Topic.OTHER, Optional.empty(), Optional.of("Hello?")),
                                now)))
                .isTrue();
    }

    @Test
    void whoever_looks_at_money_neither_makes_figures_nor_waits_for_who_does() {
        AccountId id = paying("looked-at");
        SignedIn reader = SignedIn.staff(running, COMPANY, "reader@example.com", "read-only");
        assertThat(doneWhileFiguresAreMade(
                        id,
                        () -> assertThat(Sent.get(reader, "/money").statusCode())
                                .isEqualTo(200)))
                .isTrue();
    }

    /** Does something while the figures of an account are made and not yet written down; whether it ends. */
    private boolean doneWhileFiguresAreMade(AccountId id, Runnable something) {
        Figures figures = new Figures(server.accounts().records());
        FutureTask<Boolean> doing = new FutureTask<>(something, true);
        return server.transactions().of(COMPANY, connection -> {
            figures.reckon(connection, COMPANY, ZONE, List.of(id.value()));
            Thread.ofVirtual().start(doing);
            try {
                return doing.get(60, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    @Test
    void an_account_whose_journal_cannot_be_read_is_set_aside_and_all_others_have_figures() throws Exception {
        AccountId broken = paying("broken");
        AccountId fine = paying("fine");
        PastLives.reckon(running);
        asOwner(
                "update journal set events = replace(events, '\"invoice\"', '\"rubbed-out\"') where account = 'broken'");
        asOwner("delete from month_of_money where account = 'fine'");
        asOwner("insert into stale_figures select company, id, version from account where id in ('broken', 'fine')"
                + " on conflict do nothing");
        PastLives.reckon(running);
        assertThat(months(fine)).isPositive();
        assertThat(lives.count("stale_figures where account = 'broken' and aside"))
                .isEqualTo(1);
        assertThat(months(broken)).as("those it had").isPositive();
    }

    @Test
    void a_company_whose_catalogue_cannot_be_read_keeps_no_other_from_its_figures() throws Exception {
        asOwner("insert into company_version select 'anytrack', 99, now(), 'test', 'no catalogue'");
        AccountId id = paying("beside");
        PastLives.reckon(running);
        assertThat(months(id)).isPositive();
    }

    @Test
    void all_figures_are_made_again_for_months_of_another_zone() throws Exception {
        AccountId id = paying("moved");
        PastLives.reckon(running);
        asOwner("delete from month_of_money where account = 'moved'");
        asOwner("update figures_zone set zone = 'UTC' where company = 'grouptrack'");
        PastLives.reckon(running);
        assertThat(months(id)).isPositive();
        assertThat(lives.count("stale_figures where account = 'moved'")).isZero();
    }

    @Test
    void a_database_that_broke_down_and_lost_all_marks_has_all_figures_made_again() throws Exception {
        AccountId id = paying("crashed");
        PastLives.reckon(running);
        asOwner("delete from month_of_money where account = 'crashed'");
        asOwner("truncate stale_figures, figures_zone");
        PastLives.reckon(running);
        assertThat(months(id)).isPositive();
    }
}
