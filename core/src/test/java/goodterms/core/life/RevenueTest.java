package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Worlds.CUSTOMERTRACKR;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Entry;
import goodterms.core.ledger.Ledger;
import goodterms.core.ledger.Recognition;
import goodterms.core.ledger.Rhythm;
import goodterms.core.ledger.TrialBalance;
import goodterms.core.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What an account pays becomes revenue day by day, whatever happens to it, and not a cent gets lost. */
final class RevenueTest {

    private static Rehearsal paid() {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T00:00").when(paidAtOnce(Interval.MONTH, "visa"));
    }

    private static List<Entry> entries(Rehearsal life, Rhythm rhythm, String last) {
        return Ledger.entries(life.history(), life.company().zone(), CurrencyUnit.USD, rhythm, LocalDate.parse(last));
    }

    private static String balance(Rehearsal life, String day, Book book) {
        return TrialBalance.at(LocalDate.parse(day), entries(life, Rhythm.DAY, day), CurrencyUnit.USD)
                .of(book)
                .getAmount()
                .toPlainString();
    }

    @Test
    void a_month_is_earned_day_by_day_and_the_change_of_clocks_shortens_one_of_them() {
        Rehearsal life = paid().when(cancel(ANA));
        // 743 hours, for 8 March has 23.
        assertThat(balance(life, "2026-03-01", Book.REVENUE)).isEqualTo("-1.58");
        assertThat(balance(life, "2026-03-07", Book.REVENUE)).isEqualTo("-11.07");
        assertThat(balance(life, "2026-03-08", Book.REVENUE)).isEqualTo("-12.59");
        assertThat(balance(life, "2026-03-31", Book.REVENUE)).isEqualTo("-49.00");
        assertThat(balance(life, "2026-03-31", Book.DEFERRED_REVENUE)).isEqualTo("0.00");
        assertThat(balance(life, "2026-04-30", Book.REVENUE)).isEqualTo("-49.00");
    }

    @Test
    void by_month_comes_to_the_same_as_by_day() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T15:30")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .at("2026-12-01T00:00");
        List<Entry> days = entries(life, Rhythm.DAY, "2026-12-01");
        List<Entry> months = entries(life, Rhythm.MONTH, "2026-12-01");
        assertThat(days).hasSizeGreaterThan(300);
        assertThat(months).hasSize(14);
        for (String day : List.of("2026-02-28", "2026-06-30", "2026-11-30", "2026-12-01")) {
            LocalDate last = LocalDate.parse(day);
            assertThat(TrialBalance.at(last, months, CurrencyUnit.USD))
                    .isEqualTo(TrialBalance.at(last, days, CurrencyUnit.USD));
        }
    }

    @Test
    void a_refund_takes_what_waits_first_and_then_what_was_earned() {
        Rehearsal life = paid().at("2026-03-01T12:00").when(cancel(ANA)).when(refund(RefundReason.CANCELLED_LATE));
        // Half a day is earned: 0.79. Of the 48.21 that wait, 46.55 are credited; 1.66 stay for the rest of the month.
        assertThat(balance(life, "2026-03-01", Book.DEFERRED_REVENUE)).isEqualTo("-1.64");
        assertThat(balance(life, "2026-03-31", Book.REVENUE)).isEqualTo("-2.45");
        assertThat(balance(life, "2026-03-31", Book.REFUNDS)).isEqualTo("0.00");
        assertThat(balance(life, "2026-03-31", Book.PROCESSOR)).isEqualTo("2.45");
    }

    @Test
    void an_end_at_once_earns_what_the_customer_gave_up() {
        Rehearsal life = paid().at("2026-03-11T00:00").when(cancelNow(ANA));
        assertThat(balance(life, "2026-03-10", Book.REVENUE)).isEqualTo("-15.76");
        assertThat(balance(life, "2026-03-11", Book.REVENUE)).isEqualTo("-49.00");
    }

    @Test
    void what_is_never_paid_is_earned_only_until_access_stops() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T00:00")
                .when(paidAtOnce(Interval.MONTH, "ok-then-declined"))
                .at("2027-01-01T00:00");
        life.then("access-suspended at=2026-04-08T00:00", "account-frozen", "invoice-written-off");
        assertThat(balance(life, "2026-04-07", Book.REVENUE)).isEqualTo("-60.43");
        assertThat(balance(life, "2026-12-31", Book.REVENUE)).isEqualTo("-60.43");
        assertThat(balance(life, "2026-12-31", Book.BAD_DEBTS)).isEqualTo("11.43");
        assertThat(balance(life, "2026-12-31", Book.DEFERRED_REVENUE)).isEqualTo("0.00");
    }

    @Test
    void paid_after_access_had_stopped_the_rest_is_earned_over_the_time_that_begins_then() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T00:00")
                .when(paidAtOnce(Interval.MONTH, "ok-then-declined"))
                .at("2026-05-11T00:00")
                .when(changeCard("visa"));
        life.then("access-restored period-starts=2026-05-11T00:00 period-ends=2026-06-11T00:00");
        assertThat(balance(life, "2026-05-10", Book.DEFERRED_REVENUE)).isEqualTo("-37.57");
        assertThat(balance(life, "2026-06-10", Book.DEFERRED_REVENUE)).isEqualTo("0.00");
    }

    @Test
    void whatever_happens_what_is_earned_waits_or_is_given_up_is_what_was_invoiced_less_what_was_credited() {
        Chance.forSeeds(150, chance -> {
            Rehearsal life = LivesTest.life(chance, 60);
            Recognition recognition = Recognition.of(life.history());
            Instant last = life.now().plus(Duration.ofDays(800));
            for (Instant moment = life.history().getFirst().at();
                    moment.isBefore(last);
                    moment = moment.plus(Duration.ofHours(chance.between(1, 2_000)))) {
                Recognition.Standing then = recognition.before(moment, CurrencyUnit.USD);
                Money sum = then.earned().plus(then.deferred()).plus(then.givenUp());
                assertThat(sum).as("at %s", moment).isEqualTo(net(life.history(), moment));
                assertThat(List.of(then.earned(), then.deferred(), then.givenUp()))
                        .as("at %s", moment)
                        .noneMatch(Money::isNegative);
            }
        });
    }

    @Test
    void when_all_time_that_was_paid_for_has_passed_nothing_waits() {
        Chance.forSeeds(150, chance -> {
            Rehearsal life = LivesTest.life(chance, 40).when(cancelNow(ANA));
            life.at(life.now().plus(Duration.ofDays(900)));
            LocalDate last = LocalDate.ofInstant(life.now(), life.company().zone());
            List<Entry> entries =
                    Ledger.entries(life.history(), life.company().zone(), CurrencyUnit.USD, Rhythm.MONTH, last);
            TrialBalance balance = TrialBalance.at(last, entries, CurrencyUnit.USD);
            assertThat(balance.sum().isZero()).isTrue();
            if (life.account().billing().open().isEmpty() && ended(life)) {
                assertThat(balance.of(Book.DEFERRED_REVENUE).isZero())
                        .as("%s", balance)
                        .isTrue();
            }
        });
    }

    private static boolean ended(Rehearsal life) {
        return life.account().subscription() instanceof Subscription.Ended;
    }

    private static Money net(List<Event> history, Instant moment) {
        Money net = Worlds.usd(0);
        for (Event event : history) {
            if (event.at().isBefore(moment)) {
                net = switch (event) {
                    case InvoiceEvent.InvoiceIssued it -> net.plus(it.total()).minus(it.tax());
                    case InvoiceEvent.CreditNoteIssued it -> net.minus(it.net());
                    case Event _ -> net;
                };
            }
        }
        return net;
    }
}
