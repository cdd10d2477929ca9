package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Running;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The role that the server works in, asked directly: no query, however wrong, reaches another company. */
final class IsolationTest {

    /** So far ahead that nothing falls due while the test looks. */
    private static final Instant START = Instant.parse("2126-03-01T09:00:00Z");

    private static final Actor ANA = Actor.customer("ana@example.com");

    private static Running running;

    @BeforeAll
    static void start() throws IOException {
        running = Running.withCompanies();
        for (String company : List.of("grouptrack", "anytrack")) {
            Lived.open(running, company, "one", ANA.name(), START)
                    .give(
                            new Command.Subscribe(
                                    ANA,
                                    company.equals("grouptrack") ? "pro" : "personal",
                                    Interval.MONTH,
                                    SimulatedProcessor.card("visa"),
                                    true),
                            START);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static List<String> asked(String query) {
        return running.server().transactions().of("grouptrack", connection -> texts(connection, query));
    }

    private static void done(String statement) {
        running.server().transactions().of("grouptrack", connection -> {
            try (Statement each = connection.createStatement()) {
                return each.executeUpdate(statement);
            }
        });
    }

    /** Every table that holds something of companies: all but the one in which the schema's versions stand. */
    private static List<String> tables() {
        return asked(
                "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
                        + " and relname <> 'flyway_schema_history' order by relname");
    }

    private static String column(String table) {
        return table.equals("company") ? "id" : "company";
    }

    @Test
    void the_role_is_nobody_special() {
        assertThat(asked("select current_user")).containsExactly("goodterms_app");
        assertThat(asked("select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles"
                        + " where rolname = current_user"))
                .containsExactly("f");
        assertThat(asked("select relname from pg_class where relowner = 'goodterms_app'::regrole"))
                .isEmpty();
    }

    @Test
    void every_table_keeps_companies_apart_even_for_its_owner() {
        assertThat(tables()).hasSizeGreaterThan(15);
        assertThat(asked("select relname from pg_class where relkind in ('r', 'p')"
                        + " and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'"
                        + " and not (relrowsecurity and relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void whatever_is_asked_shows_only_rows_of_the_company() {
        for (String table : tables()) {
            assertThat(asked("select distinct " + column(table) + " from " + table))
                    .as(table)
                    .isSubsetOf("grouptrack");
        }
        assertThat(asked("select company from journal")).isNotEmpty();
    }

    @Test
    void nothing_is_changed_or_removed_at_another_company() {
        for (String table : tables()) {
            for (String privilege : List.of("update", "delete")) {
                boolean may = asked("select has_table_privilege('" + table + "', '" + privilege + "')")
                        .contains("t");
                if (may) {
                    String statement = privilege.equals("update")
                            ? "update " + table + " set " + column(table) + " = " + column(table)
                            : "delete from " + table;
                    done(statement + " where " + column(table) + " = 'anytrack'");
                }
            }
        }
        List<String> there = running.server()
                .transactions()
                .of("anytrack", connection -> texts(connection, "select id from account"));
        assertThat(there).containsExactly("one");
    }

    @Test
    void no_row_is_written_in_the_name_of_another_company() {
        assertThatThrownBy(() -> done("insert into clock (company, id, now) values ('anytrack', 'x', now())"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> done("update account set company = 'anytrack'"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void what_happened_can_neither_be_changed_nor_removed_nor_emptied() {
        for (String table : List.of("journal", "transfer", "audit")) {
            assertThatThrownBy(() -> done("delete from " + table)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> done("update " + table + " set company = company"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> done("truncate " + table)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobody_lifts_the_policies_or_becomes_somebody_else() {
        assertThatThrownBy(() -> done("alter table account disable row level security"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> done("drop policy of_company on account")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> done("create table mine (x int)")).hasMessageContaining("permission denied");
    }

    @Test
    void without_a_company_there_is_nothing() throws SQLException {
        Address address = running.settingsUsed().database().orElseThrow();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set role goodterms_app");
            assertThat(texts(connection, "select id from account")).isEmpty();
        }
    }
}
