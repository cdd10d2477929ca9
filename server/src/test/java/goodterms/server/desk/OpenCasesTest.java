package goodterms.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.desk.OpenCases.Order;
import goodterms.server.desk.OpenCases.Place;
import goodterms.server.desk.OpenCases.View;
import goodterms.server.store.Address;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of ten thousand open cases, page by page. */
final class OpenCasesTest {

    private static final String COMPANY = "anytrack";
    private static final int CASES = 10_000;

    @RegisterExtension
    static final Running running = Running.forAll();

    @BeforeAll
    static void open() throws SQLException {
        of(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into case_file (company, account, number, kind, opened_at, role, assignee, answer_by,
                                           awaits, overdue, currency, minor)
                    select ?, 'a' || n % 7000, n, case n % 3 when 0 then 'inquiry' else 'refund' end,
                           timestamptz '2026-01-01T00:00Z' + n % 500 * interval '1 hour', null,
                           case n % 4 when 0 then 'me@example.com' when 1 then 'lin@example.com' end,
                           1700000000 + n % 1000, 'decision', n % 10 = 0, case n % 5 when 0 then 'JPY' when 1 then null else 'USD' end,
                           case n % 5 when 1 then 0 else n % 90 end
                    from generate_series(1, ?) n
                    """)) {
                insert.setString(1, COMPANY);
                insert.setInt(2, CASES);
                return insert.executeUpdate();
            }
        });
        Address owner = running.settingsUsed().database().orElseThrow();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("analyze case_file");
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T of(Connection connection) throws SQLException;
    }

    private static <T> T of(Query<T> query) {
        return running.server().transactions().of(COMPANY, query::of);
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_one_another_in_every_order_and_leave_nothing_out(Order order) {
        OpenCases list = new OpenCases(View.ALL, Optional.empty(), order, "");
        List<Place> places = new ArrayList<>();
        Place place = Place.START;
        for (List<OpenCase> page = page(list, place); !page.isEmpty(); page = page(list, place)) {
            page.forEach(open -> places.add(list.place(open)));
            place = Place.read(places.getLast().written()).orElseThrow();
        }

        assertThat(new HashSet<>(places)).hasSize(CASES);
        assertThat(places)
                .hasSize(CASES)
                .isSortedAccordingTo(Comparator.comparing(Place::currency).thenComparingLong(Place::key));
    }

    private static List<OpenCase> page(OpenCases list, Place place) {
        return of(connection -> list.after(connection, COMPANY, place, 700));
    }

    @ParameterizedTest
    @EnumSource
    void each_view_has_as_many_as_it_counts(View view) {
        OpenCases list = new OpenCases(view, Optional.empty(), Order.URGENT, "me@example.com");
        int found = of(connection -> list.after(connection, COMPANY, Place.START, CASES + 1))
                .size();
        Map<View, Long> counts = of(connection -> OpenCases.counts(connection, COMPANY, "me@example.com"));

        assertThat(counts).containsEntry(view, (long) found);
    }

    @ParameterizedTest
    @EnumSource
    void one_index_leads_to_each_page(Order order) {
        OpenCases list = new OpenCases(View.ALL, Optional.empty(), order, "");
        String plan = of(connection -> {
            List<String> lines = new ArrayList<>();
            try (PreparedStatement explain = connection.prepareStatement("explain " + list.query())) {
                list.bind(explain, COMPANY, Place.START, 51);
                try (ResultSet row = explain.executeQuery()) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            }
            return String.join("\n", lines);
        });

        assertThat(plan).contains("Index Scan using case_file_by_").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void amounts_of_one_currency_are_never_held_against_those_of_another() {
        OpenCases list = new OpenCases(View.ALL, Optional.empty(), Order.LARGEST, "");
        List<String> currencies = of(connection -> list.after(connection, COMPANY, Place.START, CASES + 1)).stream()
                .map(open ->
                        open.stake().map(it -> it.getCurrencyUnit().getCode()).orElse("nothing"))
                .distinct()
                .toList();

        assertThat(currencies).containsExactly("JPY", "USD", "nothing");
    }
}
