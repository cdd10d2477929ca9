package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import goodterms.server.signin.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every row of the table, asked with keys that are not for it. */
final class IsolationMatrixTest {

    /** Stands in everything that is known of the account that nobody else may see. */
    private static final String SECRET = "only-grouptrack-knows";

    private static Running running;
    private static Program owner;
    private static Program other;
    private static JsonNode description;
    private static List<Rows> rows;

    @BeforeAll
    static void start() throws Exception {
        running = Running.withCompanies();
        owner = Program.of(running, "grouptrack");
        other = Program.of(running, "anytrack");
        description = owner.raw("GET", "/v1/openapi.json", new byte[0]).json();
        rows = Rows.of(description).stream()
                .filter(row -> !row.scope().isEmpty())
                .toList();
        owner.post("/accounts", """
                {"id": "theirs", "owner": "%s@example.com", "zone": "UTC", "country": "US"}
                """.formatted(SECRET));
    }

    @AfterAll
    static void stop() throws IOException {
        owner.close();
        other.close();
        running.close();
    }

    @Test
    void the_table_is_whole() {
        assertThat(rows).hasSizeGreaterThan(80);
        assertThat(rows.stream().map(Rows::scope).distinct())
                .containsExactlyInAnyOrder("read", "write", "act-for-others", "admin");
    }

    @Test
    void no_key_opens_the_address_of_another_company() throws Exception {
        for (Rows row : rows) {
            if (row.path().contains("{company}")) {
                Reply reply = asked(other, row, row.address("grouptrack", "theirs"), 0);
                assertThat(reply.status()).as(row.path()).isEqualTo(403);
                assertThat(reply.text()).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void accounts_of_another_company_do_not_exist_under_ones_own_address() throws Exception {
        List<String> happened = new ArrayList<>();
        for (long seed = 0; seed < 4; seed++) {
            for (Rows row : rows) {
                Reply reply = asked(other, row, row.address("anytrack", "theirs"), seed);
                assertThat(reply.text()).as(row.path()).doesNotContain(SECRET);
                if (row.path().contains("{account}") && reply.status() < 400) {
                    happened.add(row.method() + " " + row.path() + " " + reply.text());
                }
            }
        }
        assertThat(happened).isEmpty();
        assertThat(owner.get("/accounts/theirs").json().path("version").intValue())
                .isEqualTo(1);
    }

    @Test
    void a_key_that_lacks_the_scope_of_a_row_is_refused_there() throws Exception {
        for (Scope scope : Scope.values()) {
            Set<Scope> others = EnumSet.complementOf(EnumSet.of(scope));
            try (Program lacking = Program.with(running, "grouptrack", others, Optional.of("owner"))) {
                for (Rows row : rows) {
                    if (row.scope().equals(ApiKeys.written(scope))) {
                        Reply reply = asked(lacking, row, row.address("grouptrack", "theirs"), 0);
                        assertThat(reply.status()).as(row.path()).isEqualTo(403);
                        assertThat(reply.text()).contains(row.scope());
                    }
                }
            }
        }
        assertThat(owner.get("/accounts/theirs").json().path("version").intValue())
                .isEqualTo(1);
    }

    private static Reply asked(Program program, Rows row, String address, long seed) throws Exception {
        Strange strange = new Strange(seed, description.at("/components/schemas"));
        byte[] body =
                row.hasBody() ? strange.body(row.schema()).toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
        return program.raw(row.method(), address, body);
    }
}
