package goodterms.core.figures;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.calendar.Interval;
import goodterms.core.ledger.Recognition;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an account came to in one month of the company's calendar.
 *
 * @param earned what became revenue in it
 * @param deferred what was invoiced by its end and not yet earned
 * @param givenUp what will never be earned, because nobody paid for it
 * @param yearly what a year of what was agreed at its end costs, add-ons included, before coupons and tax; nothing where
 *     nothing is charged
 */
public record MonthOfMoney(YearMonth month, Money earned, Money deferred, Money givenUp, Money yearly) {

    private static final int MONTHS_OF_A_YEAR = 12;
    /** Nothing happens for a year at most to an account that is charged: then it renews. */
    private static final int AHEAD = 14;

    /**
     * The months of a journal, from its first on, and those ahead as they will be if nothing else happens.
     *
     * @param journal the account's events in order, none empty
     * @param zone the company's, in which months begin
     */
    public static List<MonthOfMoney> of(List<Event> journal, ZoneId zone) {
        Account account = Account.replay(journal.subList(0, 1));
        CurrencyUnit currency = account.profile().currency();
        Recognition recognition = Recognition.of(journal);
        YearMonth month = month(journal.getFirst(), zone);
        YearMonth last = journal.reversed().stream()
                .filter(Sources::include)
                .findFirst()
                .map(event -> month(event, zone))
                .orElse(month)
                .plusMonths(AHEAD);
        List<MonthOfMoney> months = new ArrayList<>();
        int next = 1;
        while (!month.isAfter(last)) {
            Instant end = start(month.plusMonths(1), zone);
            while (next < journal.size() && journal.get(next).at().isBefore(end)) {
                account = account.after(journal.get(next));
                next++;
            }
            Recognition.Standing before = recognition.before(start(month, zone), currency);
            Recognition.Standing after = recognition.before(end, currency);
            months.add(new MonthOfMoney(
                    month,
                    after.earned().minus(before.earned()),
                    after.deferred(),
                    after.givenUp().minus(before.givenUp()),
                    charged(account, end).map(MonthOfMoney::yearly).orElse(Money.zero(currency))));
            month = month.plusMonths(1);
        }
        return List.copyOf(months);
    }

    private static YearMonth month(Event event, ZoneId zone) {
        return YearMonth.from(event.at().atZone(zone));
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /**
     * What is charged from period to period; what has an end counts until then, and what the company has suspended until
     * the period is over, because none begins after it.
     */
    private static Optional<Contract> charged(Account account, Instant by) {
        boolean stopped = !account.standing().suspensions().isEmpty();
        Subscription subscription =
                account.subscription() instanceof Subscription.Ending it ? it.before() : account.subscription();
        return switch (subscription) {
            case Subscription.Active it ->
                stopped && !it.period().until().isAfter(by) ? Optional.empty() : Optional.of(it.contract());
            case Subscription.PastDue it -> Optional.of(it.contract());
            case Subscription _ -> Optional.empty();
        };
    }

    private static Money yearly(Contract contract) {
        Money period = contract.perPeriod();
        return contract.interval() == Interval.MONTH ? period.multipliedBy(MONTHS_OF_A_YEAR) : period;
    }
}
