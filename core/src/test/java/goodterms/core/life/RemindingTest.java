package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Asks.subscribe;
import static goodterms.core.life.Asks.withdraw;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.CUSTOMERTRACKR;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.core.usage.Activity;
import goodterms.terms.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RemindingTest {

    /** A company whose page states just these. */
    private static Company saying(String... settings) {
        String page = """
                ---
                company: brief
                page: plans
                title: Plans
                updated: 2026-01-01
                currency: USD
                governs: []
                ---

                # Plans

                %s.
                """.formatted(String.join(", ", settings));
        List<Policy> pages = new ArrayList<>(List.of(Worlds.policy("plans.md", page)));
        return Worlds.company("brief", "UTC", List.of(), List.of(Terms.of(Instant.EPOCH, pages)));
    }

    @Test
    void three_days_before_a_trial_ends_the_customer_is_told_what_will_be_charged() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-10T08:59:59")
                .thenOnly()
                .at("2026-03-10T09:00")
                .thenOnly("trial-ending-soon")
                .then("trial-ending-soon plan=pro ends=2026-03-13T09:00 amount=49.00")
                .at("2026-03-13T08:59:59")
                .thenOnly();
    }

    @Test
    void where_nothing_will_be_charged_the_reminder_says_so() {
        Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-28T09:00")
                .then("trial-ending-soon ends=2026-03-31T09:00 amount=none");
    }

    @Test
    void a_cancelled_trial_is_not_spoken_of_again() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(cancel(ANA))
                .at("2026-03-13T09:00")
                .thenNever("trial-ending-soon");
    }

    @Test
    void a_trial_taken_up_again_is_reminded_of_once() {
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-12T09:00")
                .then("trial-ending-soon ends=2026-03-15T09:00")
                .when(cancel(ANA))
                .at("2026-03-13T09:00")
                .when(new Command.ReactivateTrial(ANA))
                .at("2026-03-15T08:59:59")
                .thenOnly();
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(cancel(ANA))
                .at("2026-03-14T09:00")
                .thenNever("trial-ending-soon")
                .when(new Command.ReactivateTrial(ANA))
                .at("2026-03-14T09:00:01")
                .thenOnly("trial-ending-soon");
    }

    @Test
    void a_trial_no_longer_than_the_notice_has_told_its_end_when_it_began() {
        Company company = saying("[3 days](#trial.length)", "[3 days](#trial.remind-before)");
        Rehearsal.of(company, "2026-03-01T09:00")
                .when(monthly("visa"))
                .then("trial-started ends=2026-03-04T09:00")
                .at("2026-03-04T09:00")
                .thenNever("trial-ending-soon")
                .then("trial-converted");
    }

    @Test
    void no_reminder_goes_out_where_the_page_says_zero_days() {
        Company company = saying("[9 days](#trial.length)", "[0 days](#trial.remind-before)");
        Rehearsal.of(company, "2026-03-01T09:00")
                .when(monthly("visa"))
                .thenOnly("card-changed", "trial-started", "reminders-set")
                .at("2026-03-10T09:00")
                .thenNever("trial-ending-soon");
    }

    @Test
    void a_week_before_each_year_begins_the_customer_is_told_the_amount_and_the_day() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .at("2027-02-22T08:59:59")
                .thenOnly()
                .at("2027-02-22T09:00")
                .thenOnly("renewal-upcoming")
                .then("renewal-upcoming plan=pro renews=2027-03-01T09:00 amount=490.00")
                .at("2028-02-23T09:00")
                .then("subscription-renewed", "renewal-upcoming renews=2028-03-01T09:00 amount=490.00");
    }

    @Test
    void a_monthly_renewal_a_cancelled_year_and_one_withdrawn_too_late_for_it() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-04-01T09:00")
                .thenNever("renewal-upcoming");
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(cancel(ANA))
                .at("2027-02-28T09:00")
                .thenNever("renewal-upcoming")
                .when(withdraw())
                .at("2027-02-28T09:00:01")
                .thenOnly("renewal-upcoming");
    }

    @Test
    void a_free_account_nobody_uses_is_warned_and_then_ended() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2025-01-10T09:00")
                .when(subscribe("free"))
                .thenOnly("free-plan-started", "reminders-set")
                .at("2025-12-11T08:59:59")
                .thenOnly()
                .at("2025-12-11T09:00")
                .then("inactivity-warned plan=free ends-at=2026-01-10T09:00")
                .at("2026-01-10T08:59:59")
                .thenOnly();
        life.at("2026-01-10T09:00").thenOnly("subscription-ended").then("subscription-ended cause=inactive");
    }

    @Test
    void any_use_starts_the_year_anew_and_use_that_goes_on_by_itself_never_lets_it_pass() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2025-01-10T09:00")
                .when(subscribe("free"))
                .at("2026-01-09T09:00")
                .then("inactivity-warned")
                .when(report(Activity.USED))
                .at("2026-12-10T09:00")
                .thenOnly("inactivity-warned")
                .then("inactivity-warned ends-at=2027-01-09T09:00")
                .when(report(Activity.TAG_INSTALLED));
        assertThat(life.account().nextDue()).isEmpty();
        life.at("2030-01-01T09:00").thenOnly().when(report(Activity.TAG_REMOVED));
        life.at("2031-01-01T09:00")
                .thenOnly("inactivity-warned", "subscription-ended")
                .then("inactivity-warned ends-at=2031-01-01T09:00");
    }

    @Test
    void an_account_that_takes_a_paid_plan_is_no_longer_watched_for_use() {
        Rehearsal.of(CUSTOMERTRACKR, "2025-01-10T09:00")
                .when(subscribe("free"))
                .at("2025-12-20T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2027-01-10T09:00")
                .thenNever("inactivity-warned")
                .thenNever("subscription-ended");
    }

    @Test
    void free_accounts_of_a_company_that_says_nothing_are_kept_for_good() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2025-01-10T09:00").when(subscribe("free"));
        assertThat(life.account().nextDue()).isEmpty();
    }

    @Test
    void a_card_given_late_is_spoken_of_in_the_reminder() {
        Company company = saying("[30 days](#trial.length)", "[without a card](#trial.card=not-required)");
        Rehearsal.of(company, "2026-03-01T09:00")
                .when(new Command.Subscribe(ANA, "pro", Interval.MONTH, Optional.empty(), false))
                .at("2026-03-10T09:00")
                .when(changeCard("visa"))
                .at("2026-03-28T09:00")
                .then("trial-ending-soon amount=49.00")
                .when(cancelNow(ANA))
                .thenRefused("no-rules-in-force");
    }
}
