package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.company.Companies;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final AccountId ANA = new AccountId("a-1");

    @Test
    void an_account_is_opened_and_subscribes_and_is_read_as_it_was_written(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder.resolve("data"), 4)) {
            Transactions transactions = new Transactions(database.work());
            Companies companies = new Companies();
            Accounts accounts = new Accounts(new Keys(new MasterKey(new byte[32], new SecureRandom())));
            Map<String, String> files = Companies.files(Path.of("../companies/grouptrack"));
            assertThat(Companies.check(files).findings()).isEmpty();
            transactions.of("grouptrack", connection -> {
                companies.publish(connection, "grouptrack", files, "test", START);
                return true;
            });
            Done done = transactions.of("grouptrack", connection -> {
                Company company = companies.find(connection, "grouptrack").orElseThrow();
                accounts.open(
                        connection,
                        company,
                        Life.open(
                                ANA,
                                "ana@example.com",
                                Optional.empty(),
                                ZoneId.of("UTC"),
                                "US",
                                false,
                                new Context(START, company)),
                        Optional.empty(),
                        "test",
                        START);
                return accounts.apply(
                                connection,
                                company,
                                List.of(Act.of(
                                        ANA,
                                        new Command.Subscribe(
                                                Actor.customer("ana@example.com"),
                                                "pro",
                                                Interval.MONTH,
                                                SimulatedProcessor.card("visa"),
                                                true),
                                        "test")),
                                START)
                        .getFirst();
            });
            assertThat(done).isInstanceOf(Done.Happened.class);
            Kept kept = transactions
                    .of("grouptrack", connection -> accounts.find(connection, "grouptrack", ANA))
                    .orElseThrow();
            assertThat(kept.account()).isEqualTo(((Done.Happened) done).after());
            Optional<Kept> elsewhere =
                    transactions.of("anytrack", connection -> accounts.find(connection, "grouptrack", ANA));
            assertThat(elsewhere).isEmpty();
        }
    }
}
