package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangingTest {

    /** April has 30 days: a day of 49.00 is 1.6333…, of 149.00 4.9666…. */
    private static Rehearsal paid(String plan) {
        return Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00").when(subscribe(plan, Interval.MONTH));
    }

    private static Command subscribe(String plan, Interval interval) {
        return new Command.Subscribe(ANA, plan, interval, SimulatedProcessor.card("visa"), true);
    }

    private static Command to(String plan) {
        return by(ANA, plan);
    }

    private static Command by(Actor by, String plan) {
        return new Command.ChangePlan(by, Optional.of(plan), Optional.empty());
    }

    private static Command properties(int quantity) {
        return new Command.ChangeQuantity(ANA, "property", quantity);
    }

    private static List<String> lines(Rehearsal life) {
        InvoiceIssued invoice = (InvoiceIssued) life.history().reversed().stream()
                .filter(InvoiceIssued.class::isInstance)
                .findFirst()
                .orElseThrow();
        return invoice.lines().stream()
                .map(line -> line.kind() + " " + line.quantity() + " "
                        + line.item().id() + " " + line.gross().getAmount())
                .toList();
    }

    @Test
    void an_upgrade_is_made_at_once_and_billed_for_the_rest_of_the_period_line_by_line() {
        Rehearsal life = paid("personal").at("2026-04-11T00:00").when(to("advanced"));
        life.then(
                "change-made unused-time=charged-pro-rata period-ends=2026-05-01T00:00 clause=upgrade by=ana@example.com",
                "invoice-issued total=66.67 credit=0.00 due=66.67",
                "payment-succeeded amount=66.67");
        assertThat(lines(life))
                .containsExactly("PRORATION_CREDIT 1 personal -32.66", "PRORATION_CHARGE 1 advanced 99.33");
        life.at("2026-05-01T00:00").then("subscription-renewed plan=advanced", "invoice-issued total=149.00");
    }

    @Test
    void a_downgrade_waits_for_the_next_period_and_costs_nothing() {
        Rehearsal life = paid("advanced").at("2026-04-11T00:00").when(to("personal"));
        life.thenOnly("change-scheduled").then("change-scheduled starts-at=2026-05-01T00:00 clause=downgrade");
        assertThat(((Subscription.Active) life.account().subscription())
                        .coming()
                        .plan())
                .isEqualTo("personal");
        life.at("2026-05-01T00:00")
                .then(
                        "change-made unused-time=kept period-starts=2026-05-01T00:00 period-ends=2026-06-01T00:00",
                        "subscription-renewed plan=personal",
                        "invoice-issued total=49.00");
        life.at("2026-06-01T00:00").thenNever("change-made").then("invoice-issued total=49.00");
    }

    @Test
    void a_downgrade_by_support_is_made_at_once_with_a_credit_note_that_the_customer_sees() {
        Rehearsal life = paid("advanced").at("2026-04-11T00:00").when(by(LEAD, "personal"));
        life.then(
                "change-made unused-time=credit-note clause=downgrade-by-support",
                "credit-note-issued total=99.33 reason=downgrade",
                "invoice-issued total=32.66 credit=32.66 due=0.00");
        assertThat(life.account().billing().credit()).isEqualTo(Worlds.usd(6_667));
        life.at("2026-05-01T00:00").then("invoice-issued total=49.00 credit=49.00 due=0.00");
        life.at("2026-06-01T00:00").then("invoice-issued total=49.00 credit=17.67 due=31.33");
    }

    @Test
    void further_properties_are_charged_for_the_rest_of_the_period_and_given_up_at_its_end() {
        Rehearsal life = paid("advanced").at("2026-04-11T00:00").when(properties(2));
        life.then("change-made clause=further-property", "invoice-issued total=40.00");
        assertThat(lines(life)).containsExactly("PRORATION_CHARGE 2 property 40.00");
        life.at("2026-04-21T00:00").when(properties(3)).then("invoice-issued total=10.00");
        life.at("2026-04-22T00:00").when(properties(1)).thenOnly("change-scheduled");
        life.at("2026-05-01T00:00").then("change-made", "invoice-issued total=179.00");
        assertThat(lines(life)).containsExactly("PLAN 1 advanced 149.00", "ADD_ON 1 property 30.00");
    }

    @Test
    void a_second_change_replaces_the_one_that_waits_and_a_cancellation_drops_it() {
        Rehearsal life =
                paid("advanced").at("2026-04-11T00:00").when(to("personal")).when(to("team"));
        life.thenOnly("change-dropped", "change-scheduled").then("change-dropped cause=replaced");
        life.when(Asks.cancel(ANA)).then("change-dropped cause=cancelled", "cancellation-accepted");
        life.when(Asks.withdraw()).at("2026-05-01T00:00").then("invoice-issued total=149.00");
    }

    @Test
    void an_upgrade_replaces_a_downgrade_that_waits() {
        Rehearsal life =
                paid("team").at("2026-04-11T00:00").when(to("personal")).when(to("advanced"));
        life.then("change-dropped cause=replaced", "change-made", "invoice-issued");
        life.at("2026-05-01T00:00").then("invoice-issued total=149.00");
    }

    @Test
    void a_change_that_waits_is_withdrawn() {
        Rehearsal life = paid("advanced").at("2026-04-11T00:00").when(to("personal"));
        life.when(new Command.WithdrawChange(BEN)).thenRefused("not-an-owner");
        life.when(new Command.WithdrawChange(ANA)).thenOnly("change-withdrawn");
        life.when(new Command.WithdrawChange(ANA)).thenRefused("no-change-scheduled");
        life.at("2026-05-01T00:00").then("invoice-issued total=149.00");
    }

    @Test
    void in_a_trial_a_change_is_made_at_once_and_free_and_sets_the_price_after_it() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00")
                .when(new Command.Subscribe(ANA, "personal", Interval.MONTH, SimulatedProcessor.card("visa"), false));
        life.at("2026-04-03T00:00").when(to("advanced")).thenOnly("change-made");
        life.then("change-made clause=change-in-trial period-ends=2026-04-15T00:00 unused-time=kept");
        life.when(properties(2)).thenOnly("change-made");
        life.at("2026-04-15T00:00").then("trial-converted plan=advanced", "invoice-issued total=209.00");
        assertThat(lines(life)).containsExactly("PLAN 1 advanced 149.00", "ADD_ON 2 property 60.00");
    }

    @Test
    void from_a_free_plan_the_first_period_begins_at_once_and_needs_a_card() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00").when(Asks.subscribe("free"));
        life.when(to("personal")).thenRefused("card-required");
        life.when(Asks.changeCard("visa")).at("2026-04-05T00:00").when(to("personal"));
        life.then(
                "subscription-started plan=personal after-trial=false period-ends=2026-05-05T00:00",
                "invoice-issued total=49.00");
        life.when(to("free")).thenOnly("change-scheduled");
        life.at("2026-05-05T00:00").thenOnly("free-plan-started");
        assertThat(life.account().subscription()).isInstanceOf(Subscription.Free.class);
        life.at("2026-08-05T00:00").thenOnly();
    }

    @Test
    void support_moves_to_the_free_plan_at_once_and_the_rest_is_credited() {
        Rehearsal life = paid("personal").at("2026-04-16T00:00").when(by(LEAD, "free"));
        life.then("free-plan-started", "credit-note-issued total=24.50 reason=downgrade");
        assertThat(life.account().billing().running().lines()).isEmpty();
    }

    @Test
    void members_ask_an_owner() {
        Rehearsal life = paid("personal").when(new Command.AddPerson(ANA, BEN.name(), Membership.MEMBER));
        life.when(by(BEN, "advanced")).thenRefused("change-refused");
        life.when(by(Actor.customer("eve@example.com"), "advanced")).thenRefused("not-an-owner");
        life.when(by(Actor.staff("x", "janitor"), "advanced")).thenRefused("no-such-role");
    }

    @Test
    void while_something_is_overdue_nothing_changes() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00")
                .when(new Command.Subscribe(
                        ANA, "personal", Interval.MONTH, SimulatedProcessor.card("declined"), true));
        life.when(to("advanced")).thenRefused("payment-overdue");
        life.when(Asks.changeCard("visa")).when(to("advanced")).then("change-made");
    }

    @Test
    void what_nobody_sells_and_what_there_is_already_is_refused() {
        Rehearsal life = paid("personal");
        life.when(to("gold")).thenRefused("no-such-plan");
        life.when(to("personal")).thenRefused("nothing-changes");
        life.when(properties(1)).thenRefused("no-such-add-on");
        life.when(to("advanced"));
        life.when(properties(21)).thenRefused("quantity-not-sold");
        life.when(properties(-1)).thenRefused("quantity-not-sold");
        life.when(new Command.ChangeQuantity(ANA, "rooms", 1)).thenRefused("no-such-add-on");
    }

    @Test
    void without_a_subscription_that_runs_there_is_nothing_to_change() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00");
        life.when(to("personal")).thenRefused("not-subscribed");
        life.when(subscribe("personal", Interval.MONTH)).when(Asks.cancel(ANA));
        life.when(to("advanced")).thenRefused("already-cancelled");
        life.at("2026-06-01T00:00").when(to("advanced")).thenRefused("not-subscribed");
    }

    @Test
    void while_the_processor_has_not_answered_nothing_changes() {
        Context context = new Context(Instant.parse("2026-04-01T00:00:00Z"), Shop.ANYTRACK);
        Account opened = Account.of(
                Life.open(new AccountId("a-1"), ANA.name(), Optional.empty(), ZoneOffset.UTC, "US", false, context));
        Account charged = Rehearsal.after(opened, Life.decide(opened, subscribe("personal", Interval.MONTH), context));
        assertThat(Life.decide(charged, to("advanced"), context))
                .isEqualTo(new Outcome.Refused(new InvoiceRefusal.AnswerAwaited(new InvoiceId(1))));
        assertThat(Life.decide(charged, new Command.Pause(ANA, Optional.empty()), context))
                .isEqualTo(new Outcome.Refused(new InvoiceRefusal.AnswerAwaited(new InvoiceId(1))));
    }
}
