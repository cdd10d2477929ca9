package goodterms.cli;

import goodterms.core.catalog.Company;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Rhythm;
import goodterms.core.ledger.TrialBalance;
import goodterms.journal.books.AccountBooks;
import goodterms.journal.books.HledgerText;
import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.story.Story;
import goodterms.journal.story.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms ledger}: the books of the accounts that lived a company's stories, for {@code hledger}. */
@Command(
        name = "ledger",
        description = "Live a company's stories and print the books of their accounts as a journal for hledger.",
        mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Mixin
    private final Progress progress = new Progress();

    @Option(
            names = "--recognise",
            paramLabel = "day|month",
            description = "How often what was earned is booked (month if left out).",
            defaultValue = "month")
    private Rhythm rhythm = Rhythm.MONTH;

    @Option(
            names = "--story",
            paramLabel = "WORDS",
            description = "Only stories whose title or file name holds these words.")
    private Optional<String> words = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day of the books (of each story its own last day, if left out).")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--balance", description = "Print the trial balance of that day instead of the journal.")
    private boolean balance;

    @Parameters(paramLabel = "FOLDER", description = "A company's folder.")
    private Path folder = Path.of("companies");

    @Override
    public Integer call() throws IOException {
        Rehearsal rehearsal = RehearseCommand.rehearse(
                folder, story -> words.map(story::holds).orElse(true), progress);
        if (rehearsal.companies().size() > 1) {
            throw new Misuse(folder + " holds several companies, and each has its own books; name one of them.");
        }
        rehearsal.findings().forEach(finding -> screen.print(finding.text() + "\n"));
        if (!rehearsal.passed()) {
            throw new Misuse("The books are only as good as the stories: see what goodterms rehearse says of them.");
        }
        if (rehearsal.told().isEmpty()) {
            throw new Misuse("There is no story to tell the books of.");
        }
        Company company = rehearsal.companies().getFirst().folder().company().orElseThrow();
        List<AccountBooks> books =
                rehearsal.told().stream().map(told -> books(told, company)).toList();
        if (balance) {
            print(books);
        } else {
            screen.print(HledgerText.of("The books of " + company.name() + ", an account a story.", books)
                    .stripTrailing());
        }
        return GoodTerms.FINE;
    }

    /** All accounts together, at the end of their books. */
    private void print(List<AccountBooks> books) {
        Table table = new Table("book", "balance");
        for (Book book : Book.values()) {
            Map<CurrencyUnit, Money> sums = new TreeMap<>();
            books.stream()
                    .map(account -> TrialBalance.at(LocalDate.MAX, account.entries(), account.currency())
                            .of(book))
                    .filter(money -> !money.isZero())
                    .forEach(money -> sums.merge(money.getCurrencyUnit(), money, Money::plus));
            sums.values().forEach(money -> table.row(HledgerText.name(book), money.toString()));
        }
        screen.print(table);
    }

    private AccountBooks books(Told told, Company company) {
        LocalDate own = LocalDate.ofInstant(told.timeline().getLast().at(), company.zone());
        return AccountBooks.of(
                name(told.story()), told.journal(), told.story().currency(), company.zone(), rhythm, until.orElse(own));
    }

    private static String name(Story story) {
        return story.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
    }
}
