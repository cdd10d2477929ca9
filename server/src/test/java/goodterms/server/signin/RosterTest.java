package goodterms.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Company;
import goodterms.server.Running;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who works for a company changes one step at a time, seen by all who own it; each test has a company of its own. */
final class RosterTest {

    private static final String OLD = "the first pass phrase";
    private static final String NEW = "another pass phrase";

    @RegisterExtension
    static final Running running = Running.forAll();

    private final SignIn signIn = running.server().signIn();

    private Staffing admit(String at, Optional<Caller> by, String email, String role, Optional<String> password) {
        return running.server().transactions().of(at, connection -> {
            Company company = running.server().companies().find(connection, at).orElseThrow();
            return signIn.admit(connection, company, by, email, role, password);
        });
    }

    private Staffing dismiss(String at, Optional<Caller> by, String email) {
        return running.server().transactions().of(at, connection -> {
            Company company = running.server().companies().find(connection, at).orElseThrow();
            return signIn.dismiss(connection, company, by, email);
        });
    }

    private Secret in(String at, String email, String password) {
        return ((SignIn.Answer.In) signIn.withPassword(at, email, password)).session();
    }

    @Test
    void another_password_ends_what_was_open_but_where_it_was_changed() {
        admit("grouptrack", Optional.empty(), "ada@example.com", "owner", Optional.of(OLD));
        Secret here = in("grouptrack", "ada@example.com", OLD);
        Secret elsewhere = in("grouptrack", "ada@example.com", OLD);
        Optional<Caller> ada = signIn.caller(here);
        admit("grouptrack", ada, "ada@example.com", "owner", Optional.empty());
        assertThat(signIn.caller(elsewhere))
                .as("nothing but the role was given")
                .isPresent();
        admit("grouptrack", ada, "ada@example.com", "owner", Optional.of(NEW));
        assertThat(signIn.caller(elsewhere)).isEmpty();
        assertThat(signIn.caller(here)).isPresent();
    }

    @Test
    void who_is_taken_back_does_not_come_in_by_the_password_of_then() {
        admit("grouptrack", Optional.empty(), "bea@example.com", "support", Optional.of(OLD));
        dismiss("grouptrack", Optional.empty(), "bea@example.com");
        admit("grouptrack", Optional.empty(), "bea@example.com", "support", Optional.empty());
        assertThat(signIn.withPassword("grouptrack", "bea@example.com", OLD)).isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void of_two_owners_who_dismiss_or_demote_each_other_at_once_one_is_left() throws Exception {
        for (int round = 0; round < 5; round++) {
            admit("anytrack", Optional.empty(), "cem@example.com", "owner", Optional.empty());
            admit("anytrack", Optional.empty(), "dia@example.com", "owner", Optional.empty());
            List<Staffing> came = new ArrayList<>();
            try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Staffing>> acts = List.of(
                        () -> dismiss("anytrack", Optional.empty(), "cem@example.com"),
                        () -> admit("anytrack", Optional.empty(), "dia@example.com", "support", Optional.empty()));
                for (Future<Staffing> each : both.invokeAll(acts)) {
                    came.add(each.get());
                }
            }
            assertThat(came).containsExactlyInAnyOrder(Staffing.DONE, Staffing.LAST_OWNER);
        }
    }

    @Test
    void the_record_says_whom_it_concerned_and_the_other_owners_get_a_letter() {
        admit("promotrack", Optional.empty(), "eli@example.com", "owner", Optional.of(OLD));
        admit("promotrack", Optional.empty(), "fay@example.com", "owner", Optional.empty());
        Optional<Caller> eli = signIn.caller(in("promotrack", "eli@example.com", OLD));
        admit("promotrack", eli, "eli.too@example.com", "finance", Optional.empty());
        dismiss("promotrack", eli, "eli.too@example.com");
        dismiss("promotrack", eli, "fay@example.com");
        dismiss("promotrack", eli, "eli@example.com");
        assertThat(rows("promotrack"))
                .containsExactly(
                        "put-staff eli.too@example.com, finance null",
                        "dismiss-staff eli.too@example.com, finance null",
                        "dismiss-staff fay@example.com, owner null",
                        "dismiss-staff eli@example.com, owner last-owner");
        assertThat(read("promotrack", "select body from outbox where kind = 'mail' order by key"))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter).contains("fay@example.com"))
                .anySatisfy(letter -> assertThat(letter).contains("eli@example.com let eli.too@example.com in"))
                .anySatisfy(letter -> assertThat(letter).contains("eli@example.com let fay@example.com in no more."));
    }

    private static List<String> rows(String company) {
        return read(company, """
                select did || ' ' || about || ' ' || coalesce(refused, 'null') from audit where did <> 'sign-in' order by id
                """);
    }

    private static List<String> read(String company, String query) {
        return running.server().transactions().of(company, connection -> {
            List<String> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        });
    }
}
