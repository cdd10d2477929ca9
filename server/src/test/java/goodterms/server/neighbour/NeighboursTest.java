package goodterms.server.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import goodterms.core.identity.SignalKind;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Follower;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Waits;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NeighboursTest {

    private static final String COMPANY = "grouptrack";
    /** So far ahead that nothing falls due while the test looks. */
    private static final Instant START = Instant.parse("2126-03-01T09:00:00Z");

    private static final Instant LATER = Instant.parse("2126-03-02T09:00:00Z");
    private static final AccountId FIRST = new AccountId("first");
    private static final AccountId SECOND = new AccountId("second");
    private static final Command SIGN =
            new Command.ReportSignals(List.of(new Signal(SignalKind.CARD, "c0ffee00c0ffee00c0ffee00c0ffee00")));

    @RegisterExtension
    static final Running running = Running.forAll();

    @Test
    void two_accounts_that_leave_the_same_sign_at_the_same_time_are_seen_beside_each_other() throws Exception {
        Lives lives = Lives.of(running.server(), COMPANY);
        for (AccountId id : List.of(FIRST, SECOND)) {
            Instant opened = id.equals(FIRST) ? START : START.plusSeconds(3_600);
            lives.open(id, Optional.empty(), opened);
            lives.give(id, Lives.subscribe("pro", "visa"), opened);
        }
        Company company = lives.company();
        Done done = Waits.behind(
                running,
                COMPANY,
                connection -> running.server()
                        .accounts()
                        .apply(connection, company, List.of(Act.of(FIRST, SIGN, "test")), LATER),
                () -> lives.done(SECOND, SIGN, LATER));
        assertThat(done).isInstanceOf(Done.Happened.class);
        assertThat(lives.kept(SECOND).account().standing().repeatTrial()).isEqualTo(RepeatTrial.SUSPECTED);
        assertThat(lives.kept(FIRST).account().standing().repeatTrial()).isEqualTo(RepeatTrial.NONE);
    }

    @Test
    void of_two_accounts_that_share_a_sign_and_wait_for_each_other_both_go_on() throws Exception {
        AccountId older = new AccountId("older");
        AccountId younger = new AccountId("younger");
        Lives lives = Lives.of(running.server(), COMPANY);
        for (AccountId id : List.of(older, younger)) {
            Instant opened = id.equals(older) ? START : START.plusSeconds(3_600);
            lives.open(id, Optional.empty(), opened);
            lives.give(id, sign("1"), opened);
        }
        lives.give(younger, Lives.subscribe("pro", "visa"), LATER);
        AtomicReference<Future<Done>> trial = new AtomicReference<>();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            // When the younger one has written, and before it looks for neighbours, the older one comes to look at it.
            Follower meeting = (connection, _, _, _) -> {
                if (trial.get() == null) {
                    trial.set(beside.submit(() -> lives.done(older, Lives.subscribe("pro", "visa"), LATER)));
                    Waits.until(connection, trial.get());
                }
            };
            assertThat(followedBy(meeting).done(younger, sign("2"), LATER)).isInstanceOf(Done.Happened.class);
            assertThat(trial.get().get()).isInstanceOf(Done.Happened.class);
        }
        assertThat(lives.kept(younger).account().standing().repeatTrial()).isEqualTo(RepeatTrial.SUSPECTED);
        assertThat(lives.kept(older).account().standing().repeatTrial()).isEqualTo(RepeatTrial.NONE);
    }

    private static Command sign(String last) {
        return new Command.ReportSignals(
                List.of(new Signal(SignalKind.CARD, "decade00decade00decade00decade0" + last)));
    }

    /** Accounts of the same server, where somebody else follows before neighbours are looked for. */
    private static Lives followedBy(Follower first) {
        MasterKey master = new MasterKey(new byte[32], new SecureRandom());
        Neighbours neighbours =
                new Neighbours(new Signals(master), running.server().time());
        return new Lives(
                running.server().transactions(),
                running.server().companies(),
                new Accounts(new Keys(master), List.of(first, neighbours)),
                COMPANY);
    }

    @Test
    void of_two_accounts_that_are_opened_within_one_second_one_repeats_the_trial_of_the_other() {
        Lives lives = Lives.of(running.server(), COMPANY);
        List<AccountId> both = List.of(new AccountId("same-second-a"), new AccountId("same-second-b"));
        Command sign =
                new Command.ReportSignals(List.of(new Signal(SignalKind.SITE, "0ddba1150ddba1150ddba1150ddba115")));
        both.forEach(id -> lives.open(id, Optional.empty(), START));
        for (AccountId id : both) {
            lives.give(id, Lives.subscribe("pro", "visa"), START);
            lives.give(id, sign, START);
        }
        assertThat(both)
                .extracting(id -> lives.kept(id).account().standing().repeatTrial())
                .containsExactly(RepeatTrial.NONE, RepeatTrial.SUSPECTED);
    }
}
