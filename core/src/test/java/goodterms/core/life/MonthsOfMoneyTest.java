package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.figures.GivenBack;
import goodterms.core.figures.MonthOfMoney;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Ledger;
import goodterms.core.ledger.Rhythm;
import goodterms.core.ledger.TrialBalance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The months of an account come to what its books say at their ends. */
final class MonthsOfMoneyTest {

    private static List<MonthOfMoney> agreeing(Rehearsal life) {
        List<MonthOfMoney> months =
                MonthOfMoney.of(life.history(), life.company().zone());
        Money earned = Money.zero(CurrencyUnit.USD);
        for (MonthOfMoney month : months) {
            earned = earned.plus(month.earned());
            LocalDate last = month.month().atEndOfMonth();
            TrialBalance books = TrialBalance.at(
                    last,
                    Ledger.entries(life.history(), life.company().zone(), CurrencyUnit.USD, Rhythm.MONTH, last),
                    CurrencyUnit.USD);
            assertThat(books.of(Book.REVENUE)).as("revenue by %s", last).isEqualTo(earned.negated());
            assertThat(books.of(Book.DEFERRED_REVENUE))
                    .as("deferred by %s", last)
                    .isEqualTo(month.deferred().negated());
        }
        return months;
    }

    @Test
    void a_year_is_earned_month_by_month_ahead_of_time() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T15:30").when(paidAtOnce(Interval.YEAR, "visa"));
        List<MonthOfMoney> months = agreeing(life);
        assertThat(months).hasSize(15);
        assertThat(months.get(1).yearly()).isEqualTo(Money.of(CurrencyUnit.USD, 490));
        assertThat(months.getLast().deferred()).isEqualTo(Money.zero(CurrencyUnit.USD));
    }

    @Test
    void what_is_refunded_is_earned_no_more_and_who_left_brings_nothing() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T00:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-03-01T12:00")
                .when(cancel(ANA))
                .when(refund(RefundReason.CANCELLED_LATE))
                .at("2026-05-02T00:00");
        List<MonthOfMoney> months = agreeing(life);
        assertThat(months.getLast().yearly()).isEqualTo(Money.zero(CurrencyUnit.USD));
        assertThat(GivenBack.of(life.history()))
                .singleElement()
                .satisfies(given -> assertThat(given.amount()).isEqualTo(Money.of(CurrencyUnit.USD, 46.55)))
                .satisfies(
                        given -> assertThat(given.clause().orElseThrow().id()).isEqualTo("late-cancellation"));
    }

    @Test
    void an_account_the_company_has_suspended_brings_nothing_once_its_period_is_over() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-10T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-03-20T09:00")
                .when(new Command.Suspend(FINANCE, "spam was sent", Optional.empty()));
        Money year = Money.of(CurrencyUnit.USD, 588);
        Money nothing = Money.zero(CurrencyUnit.USD);
        assertThat(agreeing(life))
                .extracting(MonthOfMoney::yearly)
                .startsWith(year, nothing)
                .endsWith(nothing);
        life.at("2026-06-02T09:00").when(new Command.Restore(FINANCE, "it has stopped"));
        assertThat(agreeing(life)).extracting(MonthOfMoney::yearly).startsWith(year, nothing, nothing, year);
    }
}
