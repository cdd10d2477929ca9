package goodterms.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Outcome;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.UsageReport;
import goodterms.journal.company.CompanyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DunningTest {

    private static final Actor ANA = Actor.customer("ana@example.com");
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static Account after(Account account, Context context, Command command) {
        Account changed = account;
        for (var event : ((Outcome.Accepted) Life.decide(account, command, context)).events()) {
            changed = Life.evolve(changed, event);
        }
        return changed;
    }

    /** The plan could not be charged; what was used above it is billed as it is cancelled, and is being charged. */
    private static Account owingTwice(Company company) {
        Context now = new Context(START, company);
        Account account = Account.of(
                Life.open(new AccountId("a"), ANA.name(), Optional.empty(), ZoneOffset.UTC, "US", false, now));
        for (Command command : List.of(
                new Command.Subscribe(ANA, "personal", Interval.MONTH, SimulatedProcessor.card("visa"), true),
                new Command.PaymentResult(new PaymentId(1), 1, ChargeResult.DECLINED),
                new Command.RecordUsage(List.of(new UsageReport("r", "sessions", 12_000, Optional.empty()))),
                new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()))) {
            account = after(account, now, command);
        }
        return account;
    }

    @Test
    void what_is_on_its_way_is_not_said_to_have_failed() throws IOException {
        Company company =
                CompanyFolder.read(Path.of("../companies/anytrack")).company().orElseThrow();
        Account account = owingTwice(company);
        assertThat(account.billing().owed().toString()).isEqualTo("USD 59.00");
        Banner banner = new Dunning(account, Optional.empty()).banner().orElseThrow();
        assertThat(banner.sentences()).contains("We could not charge 49.00\u00a0USD.");
    }
}
