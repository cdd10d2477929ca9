package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Running;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccountsTest {

    /** So far ahead that nothing falls due while the test looks. */
    private static final Instant START = Instant.parse("2126-03-01T09:00:00Z");

    @Test
    void an_account_is_read_as_it_was_written_and_by_nobody_but_its_company() throws Exception {
        try (Running running = Running.withCompanies()) {
            Lived life = Lived.open(running, "grouptrack", "a-1", "ana@example.com", START);
            Done done = life.give(
                    new Command.Subscribe(
                            Actor.customer("ana@example.com"),
                            "pro",
                            Interval.MONTH,
                            SimulatedProcessor.card("visa"),
                            true),
                    START);
            assertThat(done).isInstanceOf(Done.Happened.class);
            assertThat(life.kept().account()).isEqualTo(((Done.Happened) done).after());
            Optional<Kept> elsewhere = running.server()
                    .transactions()
                    .of(
                            "anytrack",
                            connection ->
                                    running.server().accounts().find(connection, "grouptrack", new AccountId("a-1")));
            assertThat(elsewhere).isEmpty();
        }
    }
}
