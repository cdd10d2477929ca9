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
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Waits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NeighboursTest {

    private static final String COMPANY = "grouptrack";
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T09:00:00Z");
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
}
