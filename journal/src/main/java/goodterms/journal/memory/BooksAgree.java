package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Billing;
import goodterms.core.account.Event;
import goodterms.core.account.Reversals;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Transfer;
import goodterms.core.life.Life;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The books balance, and say of what is owed, credited and paid what the account says. */
final class BooksAgree implements Invariant {

    /** Debits less credits, in minor units. */
    private final Map<Book, Long> balances = new EnumMap<>(Book.class);

    @Override
    public void happened(Event event, Consumer<String> broken) {
        for (Transfer transfer : Life.transfers(event)) {
            long amount = transfer.amount().getAmountMinorLong();
            balances.merge(transfer.debit(), amount, Long::sum);
            balances.merge(transfer.credit(), -amount, Long::sum);
        }
    }

    @Override
    public void stands(Account account, Consumer<String> broken) {
        Billing billing = account.billing();
        agree("what is owed", balance(Book.RECEIVABLE), billing.owed(), broken);
        agree("the customer's credit", -balance(Book.CUSTOMER_CREDIT), billing.credit(), broken);
        Billing.Totals totals = billing.totals();
        agree(
                "what is left of what was paid",
                balance(Book.PROCESSOR) + balance(Book.BANK),
                totals.charged().minus(totals.refunded()).minus(totals.disputed()),
                broken);
        agree("what is still to go back", -balance(Book.REFUNDS_PAYABLE), owedBack(account), broken);
        notNegative("what is owed", billing.owed(), broken);
        notNegative("the customer's credit", billing.credit(), broken);
        if (balance(Book.REFUNDS) != 0 || balance(Book.CREDITS_GIVEN) != 0) {
            broken.accept("something was given back without a credit note, or credited and not given back");
        }
        if (balance(Book.DISPUTED) < 0) {
            broken.accept("what is contested is below zero");
        }
    }

    private static Money owedBack(Account account) {
        return account.billing().reversals().refunds().stream()
                .map(Reversals.Refund::amount)
                .reduce(account.profile().nothing(), Money::plus);
    }

    private static void agree(String what, long books, Money account, Consumer<String> broken) {
        if (books != account.getAmountMinorLong()) {
            broken.accept("the books and the account disagree on " + what + ": "
                    + Money.ofMinor(account.getCurrencyUnit(), books) + " and " + account);
        }
    }

    private static void notNegative(String what, Money amount, Consumer<String> broken) {
        if (amount.isNegative()) {
            broken.accept(what + " is below zero: " + amount);
        }
    }

    private long balance(Book book) {
        return balances.getOrDefault(book, 0L);
    }
}
