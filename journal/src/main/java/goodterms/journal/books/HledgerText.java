package goodterms.journal.books;

import goodterms.core.ledger.Book;
import goodterms.core.ledger.Entry;
import goodterms.core.ledger.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Books as a plain-text journal that {@code hledger} reads: every account and commodity declared, transactions in order of
 * date, the number of the invoice as the code, and the customer's account as a tag.
 */
public final class HledgerText {

    private HledgerText() {}

    /**
     * The whole journal, ending with a line feed.
     *
     * @param title what it is the books of
     */
    public static String of(String title, List<AccountBooks> accounts) {
        StringBuilder text = new StringBuilder("; " + title + "\n\n");
        TreeSet<CurrencyUnit> currencies = new TreeSet<>();
        accounts.forEach(account -> currencies.add(account.currency()));
        currencies.forEach(currency -> text.append(commodity(currency)));
        text.append('\n');
        for (Book book : Book.values()) {
            text.append("account ").append(name(book)).append('\n');
        }
        List<Dated> all = new ArrayList<>();
        accounts.forEach(account -> account.entries().forEach(entry -> all.add(new Dated(account, entry))));
        all.sort(Comparator.comparing(dated -> dated.entry().day()));
        all.forEach(dated -> text.append('\n').append(transaction(dated)));
        return text.toString();
    }

    private record Dated(AccountBooks account, Entry entry) {}

    /** What a book is called there. */
    public static String name(Book book) {
        return switch (book) {
            case RECEIVABLE -> "assets:receivable";
            case PROCESSOR -> "assets:processor";
            case BANK -> "assets:bank";
            case DISPUTED -> "assets:disputed";
            case REFUNDS_PAYABLE -> "liabilities:refunds payable";
            case CUSTOMER_CREDIT -> "liabilities:customer credit";
            case DEFERRED_REVENUE -> "liabilities:deferred revenue";
            case TAX_PAYABLE -> "liabilities:tax payable";
            case REVENUE -> "revenues:subscriptions";
            case REFUNDS -> "revenues:refunds";
            case CREDITS_GIVEN -> "revenues:credits given";
            case BAD_DEBTS -> "expenses:bad debts";
            case DISPUTE_LOSSES -> "expenses:dispute losses";
        };
    }

    /** How amounts of a currency are written; the decimal mark stands even where no decimals follow. */
    private static String commodity(CurrencyUnit currency) {
        String mark = currency.getDecimalPlaces() == 0 ? "." : "";
        Money sample = Money.ofMajor(currency, 1_000);
        return "commodity " + amount(sample) + mark + "\n";
    }

    private static String amount(Money money) {
        return money.getCurrencyUnit().getCode() + " " + money.getAmount().toPlainString();
    }

    private static String transaction(Dated dated) {
        Entry entry = dated.entry();
        StringBuilder text = new StringBuilder(entry.day().toString());
        dated.account()
                .number(entry)
                .ifPresent(number -> text.append(" (").append(number).append(')'));
        text.append(' ')
                .append(entry.what().replace('-', ' '))
                .append("  ; account:")
                .append(dated.account().account())
                .append('\n');
        postings(entry)
                .forEach((book, money) ->
                        text.append(String.format(Locale.ROOT, "    %-28s  %s\n", name(book), amount(money))));
        return text.toString();
    }

    /** One posting a book, in the order of the books; what comes to nothing is left out. */
    private static Map<Book, Money> postings(Entry entry) {
        Map<Book, Money> sums = new EnumMap<>(Book.class);
        for (Transfer transfer : entry.transfers()) {
            sums.merge(transfer.debit(), transfer.amount(), Money::plus);
            sums.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
        }
        sums.values().removeIf(Money::isZero);
        return sums;
    }
}
