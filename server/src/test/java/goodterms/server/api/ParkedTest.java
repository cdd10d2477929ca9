package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import goodterms.server.signin.Scope;
import goodterms.server.store.Parking;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ParkedTest {

    @RegisterExtension
    static final Running RUNNING = Running.forAll();

    @Test
    void a_parked_account_is_shown_with_its_error_until_somebody_lets_it_go_on() throws Exception {
        try (Program admin = Program.of(RUNNING, "grouptrack");
                Program reader = Program.with(RUNNING, "grouptrack", EnumSet.of(Scope.READ), Optional.empty())) {
            for (String id : new String[] {"p-1", "p-2", "p-3"}) {
                admin.open(id);
            }
            park("p-3");
            park("p-1");

            Reply first = reader.get("/parked?limit=1");
            assertThat(first.json().at("/items/0/account").stringValue())
                    .as(first.text())
                    .isEqualTo("p-1");
            assertThat(first.json().at("/items/0/error").stringValue()).isEqualTo("Broken at there");
            Reply second = reader.get(
                    "/parked?limit=1&cursor=" + first.json().path("next").stringValue());
            assertThat(second.json().at("/items/0/account").stringValue()).isEqualTo("p-3");
            assertThat(second.json().has("next")).isFalse();

            assertThat(reader.send("DELETE", "/accounts/p-1/parking", "").status())
                    .isEqualTo(403);
            assertThat(admin.send("DELETE", "/accounts/p-1/parking", "").status())
                    .isEqualTo(204);
            assertThat(admin.send("DELETE", "/accounts/p-1/parking", "").status())
                    .as("it is parked no longer")
                    .isEqualTo(404);
            assertThat(admin.get("/parked").json().path("items").size()).isEqualTo(1);
            Reply audit = admin.get("/audit?account=p-1");
            assertThat(audit.json().at("/items/0/did").stringValue())
                    .as(audit.text())
                    .isEqualTo("unpark-account");
        }
    }

    private static void park(String account) {
        RUNNING.server().transactions().of("grouptrack", connection -> {
            Parking.park(connection, "grouptrack", new AccountId(account), "Broken at there");
            return account;
        });
    }
}
