package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Command.RecordUsage;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import goodterms.core.catalog.Tariff;
import goodterms.core.catalog.Tariff.Tier;
import goodterms.core.catalog.Terms;
import goodterms.core.usage.Count;
import goodterms.core.usage.Reports;
import goodterms.core.usage.UsageReport;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

final class CountingTest {

    /** 100 messages a month, more in packages of 10 for 1.00 and from 50 more on for 0.50; 3 seats, more for 7.00 each. */
    static Company company(String billed) {
        Limit messages = new Limit(
                Optional.of(100L),
                Optional.of(new Tariff(List.of(
                        new Tier(Optional.of(50L), Price.of(usd(100)), 10),
                        new Tier(Optional.empty(), Price.of(usd(50)), 10)))));
        Limit seats = new Limit(Optional.of(3L), Optional.of(Tariff.perUnit(Price.of(usd(700)))));
        Plan pro = new Plan(
                "pro",
                "Pro",
                Instant.EPOCH,
                Map.of(Interval.MONTH, Price.of(usd(4_900)), Interval.YEAR, Price.of(usd(49_000))),
                Optional.of(0),
                List.of(),
                Map.of("messages", messages, "seats", seats),
                List.of());
        return new Company(
                "example",
                "Example",
                ZoneId.of("UTC"),
                "US",
                Optional.empty(),
                new Offer(
                        List.of(CurrencyUnit.USD),
                        List.of(pro),
                        List.of(),
                        List.of(
                                new Meter("messages", "Messages", "message", Meter.Kind.SUM),
                                new Meter("seats", "Seats", "seat", Meter.Kind.LEVEL)),
                        List.of(),
                        List.of()),
                Set.of(),
                List.of(),
                List.of(terms(billed)),
                Optional.empty());
    }

    private static Terms terms(String billed) {
        return Terms.of(Instant.EPOCH, List.of(Worlds.policy("refunds.md", """
                ---
                company: example
                page: refunds
                updated: 2026-01-01
                currency: USD
                governs: [refund, cancellation]
                ---

                # Refunds

                Nothing is refunded. Use above a limit is [billed](#overage.billed=%s).

                ```clause never
                default
                refund: 0
                ```

                ```clause runs-out
                default
                cancellation: accepted
                ends: period end
                ```
                """.formatted(billed))));
    }

    private static Rehearsal subscribed(Interval interval, String card, String billed) {
        return Rehearsal.of(company(billed), "UTC", "2026-01-31T09:00").when(paidAtOnce(interval, card));
    }

    private static Rehearsal subscribed() {
        return subscribed(Interval.MONTH, "visa", "next-cycle");
    }

    private static Command use(String id, String meter, long quantity) {
        return new RecordUsage(List.of(new UsageReport(id, meter, quantity, Optional.empty())));
    }

    private static Command use(String id, long quantity, Instant happened) {
        return new RecordUsage(List.of(new UsageReport(id, "messages", quantity, Optional.of(happened))));
    }

    @Test
    void each_tier_prices_only_the_units_that_fall_into_it_and_a_package_begun_is_charged_whole() {
        subscribed()
                .when(use("a", "messages", 171))
                .at("2026-02-28T09:00")
                // 50 in the first tier are 5 packages of 1.00, the other 21 begin 3 of 0.50.
                .then("usage-period-closed", "overage-billed", "invoice-issued total=55.50");
    }

    @Test
    void of_a_level_the_most_there_were_at_any_time_in_the_period_is_billed() {
        subscribed()
                .when(use("a", "seats", 5))
                .at("2026-02-10T09:00")
                .when(use("b", "seats", 2))
                .at("2026-02-28T09:00")
                .then("invoice-issued total=63.00")
                .at("2026-03-31T09:00")
                .then("invoice-issued total=49.00");
    }

    @Test
    void use_can_be_billed_at_once_and_a_package_is_paid_once() {
        subscribed(Interval.MONTH, "visa", "at-once")
                .when(use("a", "messages", 101))
                .then("overage-billed", "invoice-issued total=1.00")
                .when(use("b", "messages", 9))
                .thenNever("invoice-issued")
                .when(use("c", "messages", 1))
                .then("invoice-issued total=1.00")
                .at("2026-02-28T09:00")
                .then("invoice-issued total=49.00");
    }

    @Test
    void reports_are_remembered_by_number_and_what_lies_before_them_is_refused() {
        Instant first = Instant.parse("2026-02-01T10:00:00Z");
        Rehearsal life = subscribed().at("2026-02-10T09:00");
        IntStream.range(0, Reports.KEPT + 2).forEach(n -> life.when(use("r-" + n, 1, first.plusSeconds(n))));
        assertThat(life.account().metering().reports().latest()).hasSize(Reports.KEPT);
        life.when(use("r-2", 1, first.plusSeconds(2)))
                .thenOnly()
                .when(use("r-1", 1, first.plusSeconds(1)))
                .thenRefused("usage-too-old");
        assertThat(Allowance.of(life.account(), life.company(), "messages", 0, life.now())
                        .used())
                .isEqualTo(Reports.KEPT + 2);
    }

    @Test
    void what_comes_once_is_neither_remembered_nor_refused_for_what_is_forgotten() {
        Rehearsal life = subscribed().at("2026-02-10T09:00");
        IntStream.range(0, Reports.KEPT + 1).forEach(n -> life.when(use("r-" + n, "messages", 1)));
        life.when(use("r-again", "messages", 1)).thenRefused("usage-too-old");
        Reports before = life.account().metering().reports();
        UsageReport once =
                UsageReport.once("messages", 1, Optional.of(life.now().minusSeconds(60)));
        life.when(new RecordUsage(List.of(once, once))).then("usage-recorded");
        assertThat(life.account().metering().reports()).isEqualTo(before);
        assertThat(life.account().metering().counts().get("messages").now()).isEqualTo(Reports.KEPT + 3);
    }

    @Test
    void of_levels_of_one_moment_the_last_reported_says_how_many_there_are() {
        Rehearsal life = subscribed()
                .when(new RecordUsage(List.of(
                        new UsageReport("b", "seats", 10, Optional.empty()),
                        new UsageReport("a", "seats", 3, Optional.empty()))));
        Count seats = life.account().metering().counts().get("seats");
        assertThat(seats.now()).isEqualTo(3);
        assertThat(seats.most()).isEqualTo(10);
    }

    @Test
    void too_many_reports_at_once_are_refused_whole() {
        List<UsageReport> many = IntStream.rangeClosed(0, Reports.KEPT)
                .mapToObj(n -> new UsageReport("r-" + n, "messages", 1, Optional.empty()))
                .toList();
        Rehearsal life = subscribed().when(new RecordUsage(many)).thenRefused("too-many-reports");
        assertThat(life.account().metering().counts()).isEmpty();
    }

    @Test
    void one_bad_report_refuses_those_beside_it() {
        Rehearsal life = subscribed()
                .when(new RecordUsage(List.of(
                        new UsageReport("a", "messages", 1, Optional.empty()),
                        new UsageReport("b", "clicks", 1, Optional.empty()))))
                .thenRefused("no-such-meter");
        assertThat(life.account().metering().reports().knows("a")).isFalse();
    }

    @Test
    void whoever_has_no_subscription_uses_nothing() {
        Rehearsal life = Rehearsal.of(company("next-cycle"), "UTC", "2026-01-31T09:00")
                .when(use("a", "messages", 1))
                .thenRefused("not-subscribed");
        assertThat(Allowance.of(life.account(), life.company(), "messages", 1, life.now())
                        .allowed())
                .isFalse();
    }

    @Test
    void more_may_be_used_within_the_limit_or_where_it_is_sold() {
        Rehearsal life = subscribed().when(use("a", "messages", 90));
        assertThat(allowance(life, 10)).isEqualTo(new Allowance(true, 90, Optional.of(100L), 0, price(life)));
        assertThat(allowance(life, 15)).isEqualTo(new Allowance(true, 90, Optional.of(100L), 5, price(life)));
        life.when(cancel(ANA));
        assertThat(allowance(life, 10).allowed()).isTrue();
        assertThat(allowance(life, 11)).isEqualTo(new Allowance(false, 90, Optional.of(100L), 1, Optional.empty()));
    }

    @Test
    void what_was_used_last_month_is_not_counted_against_this_one() {
        Rehearsal life = subscribed().when(use("a", "messages", 100)).at("2026-02-28T09:00");
        assertThat(allowance(life, 100).beyond()).isZero();
    }

    private static Allowance allowance(Rehearsal life, long more) {
        return Allowance.of(life.account(), life.company(), "messages", more, life.now());
    }

    private static Optional<Tariff> price(Rehearsal life) {
        return life.company().offer().plans().getFirst().limit("messages").beyond();
    }

    @Test
    void overage_of_an_account_that_ends_unpaid_is_never_billed() {
        Rehearsal life = subscribed(Interval.MONTH, "ok-then-declined", "next-cycle")
                .at("2026-02-28T09:00")
                .then("fell-past-due")
                .when(use("a", "messages", 200))
                .at("2026-03-31T09:00")
                .then("usage-period-closed")
                .thenNever("overage-billed");
        assertThat(life.account().metering().unbilled()).hasSize(1);
        life.at("2027-03-31T09:00").then("subscription-ended cause=unpaid").thenNever("overage-billed");
        assertThat(life.account().metering().unbilled()).isEmpty();
    }

    @Test
    void overage_that_waited_for_an_overdue_payment_stands_on_the_next_invoice() {
        subscribed(Interval.MONTH, "ok-then-declined", "next-cycle")
                .at("2026-02-28T09:00")
                .when(use("a", "messages", 200))
                .at("2026-04-10T12:00")
                .when(changeCard("visa"))
                .then("access-restored period-ends=2026-05-10T12:00")
                .at("2026-05-10T12:00")
                // 100 above: 5 packages of 1.00 and 5 of 0.50.
                .then("overage-billed", "invoice-issued total=56.50");
    }

    @Test
    void a_metered_account_stays_small_over_the_years() {
        Rehearsal life = subscribed(Interval.YEAR, "visa", "next-cycle").when(use("s", "seats", 4));
        Account first =
                life.at("2026-02-28T09:00").then("invoice-issued total=7.00").account();
        Account last = life.at("2031-02-28T09:00").account();
        assertThat(last.metering().counts()).isEqualTo(first.metering().counts());
        assertThat(last.metering().unbilled()).isEmpty();
        assertThat(last.metering().cycle().orElseThrow().period().until()).isEqualTo("2031-03-31T09:00:00Z");
    }
}
