package goodterms.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Activity;
import goodterms.server.Lives;
import goodterms.server.Running;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the inbox says of a case is what its account says. */
final class CaseFilesTest {

    private static final String COMPANY = "anytrack";
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-02-10T09:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");
    private static final Actor LEAD = Actor.staff("lin@anytrack.example", "support lead");

    @RegisterExtension
    static final Running running = Running.forAll();

    private final Lives lives = Lives.of(running.server(), COMPANY);

    private List<OpenCase> listed() {
        return running.server()
                .transactions()
                .of(COMPANY, connection -> OpenCases.ALL.after(connection, COMPANY, OpenCases.Place.START, 10));
    }

    @Test
    void a_smaller_plan_that_gives_back_some_of_the_payment_leaves_less_at_stake() {
        AccountId ana = new AccountId("ana");
        running.server()
                .transactions()
                .of(COMPANY, connection -> running.server().clocks().create(connection, COMPANY, "past", START, false));
        lives.open(ana, Optional.of("past"), START);
        lives.give(ana, Lives.subscribe("advanced", "visa"), START);
        lives.give(ana, new Command.RecordActivity(Activity.USED, true), START);
        running.server().clocks().advance(COMPANY, "past", ASKED);
        lives.give(ana, Lives.changedMind(ANA), ASKED);
        Money before = listed().getFirst().stake().orElseThrow();

        lives.give(ana, new Command.ChangePlan(LEAD, Optional.of("personal"), Optional.empty()), ASKED);

        assertThat(listed()).isEqualTo(OpenCase.of(lives.kept(ana).account()));
        assertThat(listed().getFirst().stake().orElseThrow()).isLessThan(before);
    }
}
