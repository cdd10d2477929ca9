package goodterms.core.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What stands in each book at the end of a day: debits less credits, which sum to nothing.
 *
 * @param balances of all books, those in which nothing stands included
 */
public record TrialBalance(LocalDate day, Map<Book, Money> balances) {

    public TrialBalance {
        balances = Collections.unmodifiableMap(new EnumMap<>(balances));
    }

    /** What entries up to and including a day come to. */
    public static TrialBalance at(LocalDate day, List<Entry> entries, CurrencyUnit currency) {
        Map<Book, Money> balances = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            balances.put(book, Money.zero(currency));
        }
        entries.stream()
                .filter(entry -> !entry.day().isAfter(day))
                .flatMap(entry -> entry.transfers().stream())
                .forEach(it -> {
                    balances.merge(it.debit(), it.amount(), Money::plus);
                    balances.merge(it.credit(), it.amount(), Money::minus);
                });
        return new TrialBalance(day, balances);
    }

    /** What stands in a book: above zero for what it holds, below for what it owes or has earned. */
    public Money of(Book book) {
        return Objects.requireNonNull(balances.get(book));
    }

    /** All books together: nothing, or something has been lost. */
    public Money sum() {
        return balances.values().stream().reduce(Money::plus).orElseThrow();
    }
}
