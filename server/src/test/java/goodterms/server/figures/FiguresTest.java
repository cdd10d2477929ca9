package goodterms.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Event;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Entry;
import goodterms.core.ledger.Ledger;
import goodterms.core.ledger.Rhythm;
import goodterms.core.ledger.TrialBalance;
import goodterms.server.Lives;
import goodterms.server.Running;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The figures that are asked set-wise are those that the books of each account come to. */
final class FiguresTest {

    private static final String COMPANY = "grouptrack";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @RegisterExtension
    static final Running running = Running.forAll();

    @BeforeAll
    static void live() {
        PastLives.live(running);
        PastLives.reckon(running);
    }

    private static Asked asked(String first, String last, String which) {
        return new Asked(
                COMPANY,
                PastLives.CLOCK,
                "USD",
                YearMonth.parse(first),
                YearMonth.parse(last),
                ZONE,
                which,
                Instant.parse("2026-09-15T12:00:00Z"));
    }

    private static List<List<Object>> rows(Listing listing, Asked asked) {
        return running.server().transactions().of(COMPANY, connection -> Rows.first(connection, listing, asked, 1000));
    }

    /** What a book of all accounts holds at the end of a day, below zero for what was earned or is owed. */
    private static long balance(LocalDate day, Book book) {
        Lives lives = Lives.of(running.server(), COMPANY);
        return PastLives.all().stream()
                .mapToLong(id -> {
                    List<Event> journal = lives.journal(id);
                    List<Entry> entries = Ledger.entries(journal, ZONE, CurrencyUnit.USD, Rhythm.MONTH, day);
                    return TrialBalance.at(day, entries, CurrencyUnit.USD)
                            .of(book)
                            .getAmountMinorLong();
                })
                .sum();
    }

    @Test
    void revenue_and_deferred_revenue_of_each_month_are_those_of_the_ledger() {
        Asked asked = asked("2026-03", "2026-09", "");
        List<Monthly> months = running.server().transactions().of(COMPANY, connection -> Monthly.of(connection, asked));
        assertThat(months).hasSize(7);
        long before = 0;
        for (Monthly month : months) {
            long revenue = balance(month.month().atEndOfMonth(), Book.REVENUE);
            assertThat(month.earned()).as("revenue in %s", month.month()).isEqualTo(before - revenue);
            assertThat(month.deferred())
                    .as("deferred revenue of %s", month.month())
                    .isEqualTo(-balance(month.month().atEndOfMonth(), Book.DEFERRED_REVENUE));
            before = revenue;
        }
        assertThat(before).isNegative();
    }

    @Test
    void rows_sum_to_the_figure_they_stand_under() {
        Asked asked = asked("2026-05", "2026-05", "");
        Monthly may = running.server()
                .transactions()
                .of(COMPANY, connection -> Monthly.of(connection, asked))
                .getFirst();
        long sum = rows(Listing.REVENUE, asked).stream()
                .mapToLong(row -> ((Money) row.get(2)).getAmountMinorLong())
                .sum();
        assertThat(sum).isEqualTo(may.earned()).isPositive();
        assertThat(may.paying())
                .isEqualTo(rows(Listing.SUBSCRIPTIONS, asked).stream()
                        .filter(row -> ((Money) row.get(3)).isPositive())
                        .count())
                .isEqualTo(rows(Listing.SUBSCRIPTIONS, asked.of("paying")).size())
                .isPositive();
    }

    @Test
    void what_was_given_back_stands_under_its_clause() {
        Asked asked = asked("2026-03", "2026-09", "");
        List<Returned> returned =
                running.server().transactions().of(COMPANY, connection -> Returned.of(connection, asked));
        assertThat(returned).containsExactly(new Returned("refunds", "late-cancellation", "refund", 1, 46_55));
        assertThat(rows(Listing.GIVEN_BACK, asked("2026-03", "2026-09", "refunds/late-cancellation/refund")))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).isEqualTo("past-visa"));
        assertThat(rows(Listing.GIVEN_BACK, asked("2026-04", "2026-09", ""))).isEmpty();
    }

    @Test
    void what_came_and_left_adds_up_from_month_to_month() {
        List<Monthly> months = running.server()
                .transactions()
                .of(COMPANY, connection -> Monthly.of(connection, asked("2026-03", "2026-09", "")));
        long paying = 0;
        for (Monthly month : months) {
            paying += month.came() - month.left();
            assertThat(month.paying()).as(month.toString()).isEqualTo(paying);
        }
        assertThat(months.stream().mapToLong(Monthly::left).sum()).isPositive();
        assertThat(rows(Listing.SUBSCRIPTIONS, asked("2026-03", "2026-09", "left")))
                .hasSize(
                        Math.toIntExact(months.stream().mapToLong(Monthly::left).sum()));
    }

    @Test
    void invoices_are_told_apart_by_what_became_of_them() {
        Asked asked = asked("2026-03", "2026-09", "");
        List<Funnel> funnel = running.server().transactions().of(COMPANY, connection -> Funnel.of(connection, asked));
        assertThat(funnel).extracting(Funnel::outcome).contains("paid-at-once", "paid-later");
        assertThat(funnel.stream().mapToLong(Funnel::invoices).sum())
                .isEqualTo(Lives.of(running.server(), COMPANY).count("invoice where clock = 'past' and due > 0"));
        for (Funnel part : funnel) {
            assertThat(rows(Listing.INVOICES, asked("2026-03", "2026-09", part.outcome())))
                    .hasSize(Math.toIntExact(part.invoices()));
        }
    }

    @Test
    void the_file_holds_every_row_and_no_formula() {
        StringWriter out = new StringWriter();
        Asked asked = asked("2026-05", "2026-05", "");
        running.server().transactions().of(COMPANY, connection -> {
            Rows.write(connection, Listing.REVENUE, asked, out);
            return COMPANY;
        });
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("Account,Month,Revenue,Deferred at its end,Never to be paid,Currency");
        assertThat(lines).hasSize(1 + rows(Listing.REVENUE, asked).size());
        assertThat(lines)
                .anyMatch(line -> line.matches("past-mastercard,2026-05,\\d+\\.\\d\\d,\\d+\\.\\d\\d,0\\.00,USD"));
        assertThat(Rows.cell("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(Rows.cell("+1, \"quoted\"")).isEqualTo("\"'+1, \"\"quoted\"\"\"");
        assertThat(Rows.cell("\tafter a tab")).startsWith("'");
    }
}
