package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.Subscription;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PausingTest {

    private static final Company COMPANY = Shop.withPage("pause.md", """
            ---
            company: anytrack
            page: pause
            title: Pausing
            updated: 2026-01-01
            currency: USD
            governs: []
            ---
            # Pausing

            You can pause for up to [60 days](#pause.at-most).
            """);

    private static final Command PAUSE = new Command.Pause(ANA, Optional.empty());
    private static final Command RESUME = new Command.Resume(ANA);

    private static Rehearsal paid() {
        return Rehearsal.of(COMPANY, "2026-04-01T00:00")
                .when(new Command.Subscribe(ANA, "advanced", Interval.MONTH, SimulatedProcessor.card("visa"), true));
    }

    private static Command until(String local) {
        return new Command.Pause(ANA, Optional.of(LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)));
    }

    @Test
    void a_pause_keeps_what_is_left_of_the_period_and_periods_are_counted_on_from_its_new_end() {
        Rehearsal life = paid().at("2026-04-11T00:00").when(PAUSE);
        life.thenOnly("subscription-paused").then("subscription-paused resumes-at=2026-06-10T00:00");
        assertThat(Access.plan(life.account(), COMPANY)).isEmpty();
        life.at("2026-05-20T00:00").thenOnly().when(RESUME);
        life.then("subscription-resumed by=ana@example.com period-ends=2026-06-09T00:00");
        assertThat(Access.plan(life.account(), COMPANY)).isPresent();
        life.at("2026-06-09T00:00")
                .then("subscription-renewed period-ends=2026-07-09T00:00", "invoice-issued total=149.00");
    }

    @Test
    void a_pause_is_over_by_itself() {
        Rehearsal life = paid().at("2026-04-11T00:00").when(until("2026-04-12T00:00"));
        life.at("2026-04-12T00:00").then("subscription-resumed by=none period-ends=2026-05-02T00:00");
    }

    @Test
    void a_pause_stands_still_while_the_account_is_frozen_by_hand() {
        Rehearsal life = paid().at("2026-04-11T00:00").when(PAUSE);
        life.at("2026-04-20T00:00").when(new Command.Freeze(FINANCE, "an heir wrote", Optional.empty()));
        life.at("2026-08-20T00:00").thenOnly();
        life.when(new Command.Unfreeze(FINANCE, "it is settled")).thenOnly("suspension-lifted");
        life.at("2026-10-09T00:00").thenNever("subscription-resumed");
        life.at("2026-10-10T00:00").then("subscription-resumed");
    }

    @Test
    void unused_time_is_worth_the_same_after_a_pause_as_before() {
        Rehearsal life = paid().at("2026-04-16T00:00").when(PAUSE).at("2026-05-16T00:00");
        life.when(RESUME);
        life.when(new Command.ChangePlan(LEAD, Optional.of("personal"), Optional.empty()));
        life.then("credit-note-issued total=74.50", "invoice-issued total=24.50 credit=24.50");
    }

    @Test
    void a_change_that_waits_waits_as_long_as_the_pause_lasts() {
        Rehearsal life = paid().when(new Command.ChangePlan(ANA, Optional.of("personal"), Optional.empty()));
        life.at("2026-04-11T00:00").when(until("2026-04-21T00:00"));
        life.at("2026-05-10T23:59").thenNever("change-made");
        life.at("2026-05-11T00:00").then("change-made", "subscription-renewed plan=personal");
    }

    @Test
    void a_cancellation_in_a_pause_leaves_the_rest_of_the_period_to_use() {
        Rehearsal life = paid().at("2026-04-11T00:00").when(PAUSE).at("2026-05-01T00:00");
        life.when(Asks.cancel(ANA));
        life.then(
                "subscription-resumed by=none period-ends=2026-05-21T00:00",
                "cancellation-accepted ends=2026-05-21T00:00");
        life.at("2026-05-21T00:00").then("subscription-ended cause=cancelled").thenNever("invoice-issued");
    }

    @Test
    void only_a_paid_period_is_paused_and_not_for_longer_than_is_offered() {
        Rehearsal life = Rehearsal.of(COMPANY, "2026-04-01T00:00").when(PAUSE).thenRefused("not-subscribed");
        life.when(Asks.subscribe("free")).when(PAUSE).thenRefused("nothing-to-pause");
        Rehearsal paid = paid();
        paid.when(new Command.Pause(BEN, Optional.empty())).thenRefused("not-an-owner");
        paid.when(until("2026-05-31T00:01")).thenRefused("pause-too-long");
        paid.when(until("2026-04-01T00:00")).thenRefused("pause-too-long");
        paid.when(RESUME).thenRefused("not-paused");
        paid.when(until("2026-05-31T00:00")).thenOnly("subscription-paused");
        paid.when(PAUSE).thenRefused("is-paused");
        paid.when(new Command.ChangePlan(ANA, Optional.of("personal"), Optional.empty()))
                .thenRefused("is-paused");
        assertThat(paid.account().subscription()).isInstanceOf(Subscription.Paused.class);
    }

    @Test
    void where_no_page_offers_it_there_is_no_pause() {
        Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00")
                .when(new Command.Subscribe(ANA, "advanced", Interval.MONTH, SimulatedProcessor.card("visa"), true))
                .when(PAUSE)
                .thenRefused("pause-not-offered");
    }
}
