package goodterms.journal.books;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Company;
import goodterms.core.invoice.Document;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Entry;
import goodterms.core.ledger.Rhythm;
import goodterms.core.ledger.Transfer;
import goodterms.core.ledger.TrialBalance;
import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.story.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the real hledger makes of the books of every story. */
class HledgerTextTest {

    private static final Path COMPANIES = Path.of("../companies");
    private static final LocalDate LAST = LocalDate.parse("2030-12-31");

    @TempDir
    private Path folder;

    private static final Rehearsal.Audience NOBODY = new Rehearsal.Audience() {
        @Override
        public void reading(Path company) {}

        @Override
        public void heard(Told told) {}
    };

    @TestFactory
    Stream<DynamicTest> the_books_of_every_company_pass_the_strict_checks_and_balance_as_ours_do() throws IOException {
        return Rehearsal.companies(COMPANIES).stream()
                .map(company -> DynamicTest.dynamicTest(company.getFileName().toString(), () -> {
                    for (Rhythm rhythm : Rhythm.values()) {
                        check(company, rhythm);
                    }
                }));
    }

    private void check(Path path, Rhythm rhythm) throws IOException, InterruptedException {
        Rehearsal rehearsal = Rehearsal.of(path, story -> true, NOBODY);
        Company company = rehearsal.companies().getFirst().folder().company().orElseThrow();
        List<AccountBooks> books = new ArrayList<>();
        for (Told told : rehearsal.told()) {
            books.add(AccountBooks.of(
                    "story-" + books.size(), told.journal(), told.story().currency(), company.zone(), rhythm, LAST));
        }
        Path journal = folder.resolve("books.journal");
        Files.writeString(journal, HledgerText.of("Test", books));
        assertThat(Hledger.run(journal, "check", "--strict", "ordereddates")).isEmpty();
        for (LocalDate day : List.of(LocalDate.parse("2026-05-31"), LAST)) {
            List<String> balance = Hledger.run(
                    journal,
                    "balance",
                    "--flat",
                    "--no-total",
                    "-O",
                    "csv",
                    "-e",
                    day.plusDays(1).toString());
            assertThat(balance.stream().skip(1)).containsExactlyInAnyOrderElementsOf(ours(books, day));
        }
    }

    /** Our trial balance, all accounts together, written as hledger writes a balance. */
    private static List<String> ours(List<AccountBooks> books, LocalDate day) {
        TreeMap<Book, TreeMap<String, Money>> sums = new TreeMap<>();
        for (AccountBooks account : books) {
            TrialBalance balance = TrialBalance.at(day, account.entries(), account.currency());
            assertThat(balance.sum().isZero()).isTrue();
            balance.balances()
                    .forEach((book, money) -> sums.computeIfAbsent(book, _ -> new TreeMap<>())
                            .merge(money.getCurrencyUnit().getCode(), money, Money::plus));
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((book, amounts) -> {
            List<String> written = amounts.values().stream()
                    .filter(money -> !money.isZero())
                    .map(HledgerTextTest::amount)
                    .toList();
            if (!written.isEmpty()) {
                lines.add("\"" + HledgerText.name(book) + "\",\"" + String.join(", ", written) + "\"");
            }
        });
        return lines;
    }

    private static String amount(Money money) {
        return money.getCurrencyUnit().getCode() + " " + money.getAmount().toPlainString();
    }

    @Test
    void currencies_without_decimals_and_with_three_are_read_as_they_are_meant()
            throws IOException, InterruptedException {
        List<AccountBooks> books = Stream.of("JPY 4900", "KWD 4.905", "USD 49.00")
                .map(Money::parse)
                .map(money -> new AccountBooks(
                        "in-" + money.getCurrencyUnit().getCode(),
                        money.getCurrencyUnit(),
                        List.of(new Entry(
                                LocalDate.parse("2026-03-01"),
                                "payment-succeeded",
                                Optional.of(Document.of(new InvoiceId(1))),
                                List.of(new Transfer(Book.PROCESSOR, Book.RECEIVABLE, money)))),
                        Map.of(Document.of(new InvoiceId(1)), 12L)))
                .toList();
        Path journal = folder.resolve("books.journal");
        Files.writeString(journal, HledgerText.of("Test", books));
        assertThat(Files.readString(journal))
                .contains("commodity JPY 1000.\ncommodity KWD 1000.000\ncommodity USD 1000.00\n")
                .contains("2026-03-01 (12) payment succeeded  ; account:in-KWD\n");
        assertThat(Hledger.run(journal, "check", "--strict", "ordereddates")).isEmpty();
        assertThat(Hledger.run(journal, "balance", "--flat", "--no-total", "-O", "csv", "assets:processor"))
                .containsExactly("\"account\",\"balance\"", "\"assets:processor\",\"JPY 4900, KWD 4.905, USD 49.00\"");
    }

    @Test
    void a_small_journal_is_written_like_this() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(
                COMPANIES.resolve("grouptrack"), story -> story.holds("a dispute lost after the refund"), NOBODY);
        Told told = rehearsal.told().getFirst();
        Company company = rehearsal.companies().getFirst().folder().company().orElseThrow();
        AccountBooks books = AccountBooks.of(
                "ana",
                told.journal(),
                told.story().currency(),
                company.zone(),
                Rhythm.MONTH,
                LocalDate.parse("2026-04-30"));
        String text = HledgerText.of("The books of Ana", List.of(books));
        assertThat(text)
                .startsWith("; The books of Ana\n\ncommodity USD 1000.00\n\naccount assets:receivable\n")
                .contains("""
                        2026-03-13 (1) invoice issued  ; account:ana
                            assets:receivable             USD 49.00
                            liabilities:deferred revenue  USD -49.00
                        """)
                .contains("""
                        2026-03-16 dispute lost  ; account:ana
                            assets:disputed               USD -49.00
                            expenses:dispute losses       USD 49.00
                        """)
                .contains("""
                        2026-03-31 revenue recognised  ; account:ana
                        """);
    }
}
