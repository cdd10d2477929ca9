package goodterms.server.clock;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.DocumentNumbered;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.identity.AccountId;
import goodterms.journal.memory.LivedAccount;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.Server;
import goodterms.server.store.Database;
import goodterms.server.store.Parking;
import goodterms.server.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionException;

final class ClocksTest {

    private static final String COMPANY = "grouptrack";
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-05-01T09:00:00Z");

    @RegisterExtension
    static final Running running = Running.forAll();

    @Test
    void a_life_on_a_clock_is_the_life_in_memory_event_for_event() {
        for (String card : List.of("visa", "declined", "insufficient-then-ok", "ok-then-declined")) {
            AccountId id = new AccountId("same-" + card);
            clock("of-" + card);
            AccountOpened opened = open(id, "of-" + card);
            LivedAccount lived = new LivedAccount(lives().company(), opened);
            Command subscribe = subscribe(card);
            lived.give(subscribe);
            give(id, subscribe);
            lived.moveTo(LATER);
            assertThat(clocks().advance(COMPANY, "of-" + card, LATER)).isInstanceOf(Advanced.Arrived.class);
            assertThat(journal(id)).as(card).isEqualTo(lived.journal());
            assertThat(account(id)).isEqualTo(lived.account());
        }
    }

    @Test
    void many_short_moves_lead_where_one_long_one_does() {
        clock("short");
        clock("long");
        for (String clock : List.of("short", "long")) {
            AccountId id = new AccountId("on-" + clock);
            open(id, clock);
            give(id, subscribe("insufficient-then-ok"));
        }
        for (Instant at = START; !at.isAfter(LATER); at = at.plus(Duration.ofHours(100))) {
            clocks().advance(COMPANY, "short", at);
        }
        clocks().advance(COMPANY, "short", LATER);
        clocks().advance(COMPANY, "long", LATER);
        List<String> one = journal(new AccountId("on-short")).stream()
                .skip(1)
                .map(Event::toString)
                .toList();
        List<String> other = journal(new AccountId("on-long")).stream()
                .skip(1)
                .map(Event::toString)
                .toList();
        assertThat(one).isEqualTo(other).hasSizeGreaterThan(20);
    }

    @Test
    void a_clock_moves_all_its_accounts_and_no_other_and_counts_their_documents_from_one() {
        clock("many");
        clock("still");
        List<AccountId> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            AccountId id = new AccountId("many-" + i);
            open(id, "many");
            give(id, subscribe("visa"));
            all.add(id);
        }
        open(new AccountId("still"), "still");
        give(new AccountId("still"), subscribe("visa"));
        clocks().advance(COMPANY, "many", START.plus(Duration.ofDays(20)));
        List<Long> numbers = all.stream()
                .flatMap(id -> journal(id).stream())
                .filter(DocumentNumbered.class::isInstance)
                .map(event -> ((DocumentNumbered) event).number())
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(account(new AccountId("still")).billing().payments()).isEmpty();
    }

    @Test
    void a_clock_moves_in_one_direction() {
        clock("forward");
        clocks().advance(COMPANY, "forward", LATER);
        assertThat(clocks().advance(COMPANY, "forward", START)).isEqualTo(new Advanced.Backwards(LATER));
        assertThat(clocks().advance(COMPANY, "forward", LATER))
                .isEqualTo(new Advanced.Arrived(new Clock("forward", LATER, false), List.of()));
        assertThat(clocks().advance(COMPANY, "nowhere", LATER)).isEqualTo(new Advanced.Missing());
        assertThat(clocks().advance("anytrack", "forward", LATER)).isEqualTo(new Advanced.Missing());
    }

    @Test
    void a_name_is_taken_once() {
        clock("taken");
        assertThat(made("taken", false)).isEmpty();
    }

    @Test
    void mail_goes_out_only_if_the_clock_says_so() {
        made("told", true);
        clock("silent");
        for (String clock : List.of("told", "silent")) {
            open(new AccountId("mail-" + clock), clock);
            give(new AccountId("mail-" + clock), subscribe("visa"));
        }
        assertThat(waiting("mail-told")).isPositive();
        assertThat(waiting("mail-silent")).isZero();
    }

    @Test
    void an_account_that_breaks_stands_aside_without_its_words_and_the_move_says_so() {
        clock("torn");
        for (String id : List.of("torn-1", "torn-2")) {
            open(new AccountId(id), "torn");
            give(new AccountId(id), subscribe("visa"));
        }
        tear("torn-1");
        assertThat(clocks().advance(COMPANY, "torn", LATER))
                .isEqualTo(new Advanced.Arrived(new Clock("torn", LATER, false), List.of(new AccountId("torn-1"))));
        assertThat(account(new AccountId("torn-2")).billing().payments()).isNotEmpty();
        assertThat(parked("torn-1")).startsWith("UnreadableJson at ").doesNotContain("ana@example.com");
    }

    @Test
    void that_the_database_can_not_be_asked_for_a_moment_parks_nobody() throws Exception {
        Server server = running.server();
        try (Database database = Database.at(running.settingsUsed().database().orElseThrow(), 2)) {
            for (int fails = 1; fails <= 12; fails++) {
                String clock = "short-of-" + fails;
                clock(clock);
                open(new AccountId(clock + "-torn"), clock);
                tear(clock + "-torn");
                open(new AccountId(clock + "-well"), clock);
                give(new AccountId(clock + "-well"), subscribe("visa"));
                due(clock);
                Clocks pressed = new Clocks(
                        new Transactions(new Exhausted(database.work(), fails)),
                        server.companies(),
                        server.accounts(),
                        server.time());
                try {
                    pressed.advance(COMPANY, clock, LATER);
                } catch (TransactionException expected) {
                    assertThat(expected).hasMessageContaining("JDBC");
                }
                assertThat(parked(clock + "-well")).as("the %dth time", fails).isEmpty();
            }
        }
    }

    /** A pool that has no connection left for a moment. */
    private static final class Exhausted extends DelegatingDataSource {

        private int until;

        Exhausted(DataSource target, int until) {
            super(target);
            this.until = until;
        }

        @Override
        public Connection getConnection() throws SQLException {
            until--;
            if (until == 0) {
                throw new SQLTransientConnectionException("no connection is left");
            }
            return super.getConnection();
        }
    }

    /** Puts something where the state of an account stands that nobody can read. */
    private static void tear(String account) {
        change("update account set state = '{\"type\":\"ana@example.com\"}', head = 'torn' where id = '" + account
                + "'");
    }

    private static void due(String clock) {
        change("update account set next_due = '2026-03-02T00:00:00Z' where clock = '" + clock + "'");
    }

    private static void change(String statement) {
        running.server().transactions().of(COMPANY, connection -> {
            try (Statement change = connection.createStatement()) {
                return change.executeUpdate(statement);
            }
        });
    }

    private static String parked(String account) {
        return running
                .server()
                .transactions()
                .of(COMPANY, connection -> Parking.parked(connection, COMPANY, "", 100))
                .stream()
                .filter(it -> it.account().value().equals(account))
                .map(Parking.Parked::error)
                .findFirst()
                .orElse("");
    }

    private static long waiting(String account) {
        return lives().count("outbox where clock is null and account = '" + account + "'");
    }

    private static Lives lives() {
        return Lives.of(running.server(), COMPANY);
    }

    private static Clocks clocks() {
        return running.server().clocks();
    }

    private static void clock(String id) {
        assertThat(made(id, false)).isPresent();
    }

    private static Optional<Clock> made(String id, boolean outside) {
        return running.server()
                .transactions()
                .of(COMPANY, connection -> clocks().create(connection, COMPANY, id, START, outside));
    }

    private static Command subscribe(String card) {
        return Lives.subscribe("pro", card);
    }

    private static AccountOpened open(AccountId id, String clock) {
        return lives().open(id, Optional.of(clock), START);
    }

    private static void give(AccountId id, Command command) {
        lives().give(id, command, START);
    }

    private static Account account(AccountId id) {
        return lives().kept(id).account();
    }

    private static List<Event> journal(AccountId id) {
        return lives().journal(id);
    }
}
