package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.ChangeEvent.ChangeMade;
import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.calendar.Interval;
import goodterms.core.calendar.Period;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.Subscription.Active;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What changes in a period cost together, drawn by chance. */
final class ProratedLivesTest {

    private static final List<String> PLANS = List.of("personal", "twin", "team", "advanced");

    private static Rehearsal period(Chance chance) {
        Rehearsal life = Rehearsal.of(
                        Shop.ANYTRACK,
                        chance.of("UTC", "America/New_York", "Pacific/Chatham"),
                        "2026-0%d-28T11:30".formatted(chance.between(1, 9)))
                .when(new Command.Subscribe(
                        ANA, chance.of(PLANS), Interval.MONTH, SimulatedProcessor.card("visa"), true));
        Period whole = active(life).period();
        Instant at = whole.from();
        for (int change = 0; change < chance.between(1, 8); change++) {
            at = at.plusSeconds(chance.oneIn(4) ? 0 : chance.between(0, 500_000));
            if (at.isBefore(whole.until())) {
                life.at(at);
                life.when(change(chance));
            }
        }
        return life;
    }

    private static Command change(Chance chance) {
        Actor by = chance.of(ANA, LEAD, LEAD);
        return chance.oneIn(3)
                ? new Command.ChangeQuantity(by, "property", (int) chance.between(0, 4))
                : new Command.ChangePlan(by, Optional.of(chance.of(PLANS)), Optional.empty());
    }

    private static Active active(Rehearsal life) {
        return (Active) life.account().subscription();
    }

    /** The exact price of every stretch of the period, in minor units. */
    private static BigDecimal exact(Rehearsal life) {
        Period period = active(life).period();
        BigDecimal sum = BigDecimal.ZERO;
        Instant from = period.from();
        Money price = first(life);
        for (Event event : life.history()) {
            if (event instanceof ChangeMade it) {
                sum = sum.add(stretch(price, from, it.at(), period));
                from = it.at();
                price = it.contract().perPeriod();
            }
        }
        return sum.add(stretch(price, from, period.until(), period));
    }

    private static Money first(Rehearsal life) {
        return life.history().stream()
                .filter(InvoiceIssued.class::isInstance)
                .map(InvoiceIssued.class::cast)
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static BigDecimal stretch(Money price, Instant from, Instant until, Period period) {
        return BigDecimal.valueOf(price.getAmountMinorLong())
                .multiply(BigDecimal.valueOf(until.getEpochSecond() - from.getEpochSecond()))
                .divide(BigDecimal.valueOf(period.seconds()), MathContext.DECIMAL128);
    }

    private static long billed(Rehearsal life) {
        long sum = 0;
        for (Event event : life.history()) {
            switch (event) {
                case InvoiceIssued it -> sum += it.total().getAmountMinorLong();
                case CreditNoteIssued it -> sum -= it.total().getAmountMinorLong();
                default -> {}
            }
        }
        return sum;
    }

    @Test
    void what_was_charged_less_what_was_credited_is_the_price_of_the_time_within_a_cent_for_each_change() {
        Chance.forSeeds(1_500, chance -> {
            Rehearsal life = period(chance);
            long roundings = life.history().stream()
                    .filter(ChangeMade.class::isInstance)
                    .map(ChangeMade.class::cast)
                    .mapToLong(it -> 1 + it.contract().addOns().size())
                    .sum();
            assertThat(BigDecimal.valueOf(billed(life)).subtract(exact(life)).abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(roundings));
        });
    }

    @Test
    void going_somewhere_and_back_in_the_same_second_costs_at_most_a_cent_and_is_never_paid_for() {
        Chance.forSeeds(400, chance -> {
            Rehearsal life = period(chance);
            String plan = active(life).contract().plan();
            life.when(new Command.ChangeQuantity(LEAD, "property", 0));
            long before = billed(life);
            life.when(new Command.ChangePlan(
                    LEAD, Optional.of(plan.equals("team") ? "advanced" : "team"), Optional.empty()));
            assertThat(billed(life)).as("there").isNotEqualTo(before);
            life.when(new Command.ChangePlan(LEAD, Optional.of(plan), Optional.empty()));
            assertThat(billed(life) - before).as("and back").isBetween(0L, 1L);
        });
    }
}
