package goodterms.server.verify;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program;
import goodterms.server.company.Companies;
import goodterms.server.store.Address;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is looked through of accounts that live by clocks, and of a company that was published more than once. */
final class VersionsAndClocksTest {

    @RegisterExtension
    static final Running RUNNING = Running.forAll();

    private static void lives(Program program, String id, String from, String until, String card) throws Exception {
        program.post("/clocks", "{\"id\": \"%s\", \"now\": \"%s\"}".formatted(id, from));
        program.post("/accounts", """
                {"id": "%s", "owner": "ana@example.com", "zone": "UTC", "country": "US", "clock": "%s"}
                """.formatted(id, id));
        program.post("/accounts/" + id + "/subscription", """
                {"by": {"name": "ana@example.com"}, "plan": "pro", "interval": "month", "card": {"token": "%s"}}
                """.formatted(card));
        program.send("PUT", "/clocks/" + id + "/now", "{\"to\": \"" + until + "\"}");
    }

    private static void publishAnew() throws Exception {
        Map<String, String> files = Companies.files(Path.of("../companies/grouptrack"));
        files.computeIfPresent("company.yaml", (_, text) -> text.replace("name: GroupTrack CRM", "name: GroupTrack"));
        RUNNING.server().transactions().of("grouptrack", connection -> {
            RUNNING.server()
                    .companies()
                    .publish(
                            connection,
                            "grouptrack",
                            files,
                            "test",
                            RUNNING.server().time().instant());
            return files;
        });
    }

    private static List<String> found() {
        List<String> found = new ArrayList<>();
        Keys keys = new Keys(new MasterKey(new byte[32], new SecureRandom()));
        new Verify(RUNNING.server().transactions(), keys)
                .company("grouptrack", finding -> found.add(finding.toString()));
        return found;
    }

    private static void tamper(String change) throws Exception {
        Address address = RUNNING.settingsUsed().database().orElseThrow();
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(change)).as(change).isPositive();
        }
    }

    @Test
    void what_the_simulated_processor_never_answered_and_what_nobody_wrote_is_found() throws Exception {
        try (Program program = Program.of(RUNNING, "grouptrack")) {
            lives(program, "before", "2026-03-01T09:00:00Z", "2026-05-20T09:00:00Z", "insufficient-then-ok");
            publishAnew();
            lives(program, "after", "2026-03-01T09:00:00Z", "2026-05-20T09:00:00Z", "refund-fails-then-ok");
            assertThat(program.get("/accounts/before/events?limit=500").text())
                    .contains("payment-failed.1", "payment-succeeded.1");
        }
        assertThat(found()).isEmpty();

        tamper("delete from notice where place = (select max(place) from notice where account = 'before')");
        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("grouptrack/before: of what row ")
                .endsWith("its people were not written all that they must be");

        tamper(
                "update journal set events = replace(events, '\"reason\":\"insufficient-funds\"', '\"reason\":\"declined\"')"
                        + " where account = 'before'");
        assertThat(found())
                .contains("grouptrack/before: the journal says DECLINED of payment-1-attempt-1, and the simulated"
                        + " processor INSUFFICIENT_FUNDS");
    }
}
