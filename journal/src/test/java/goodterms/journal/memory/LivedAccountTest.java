package goodterms.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.PaymentSucceeded;
import goodterms.core.account.Refusal;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.ledger.Book;
import goodterms.core.ledger.Transfer;
import goodterms.core.life.Life;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.journal.Example;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LivedAccountTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");

    private final LivedAccount life = new LivedAccount(
            Example.company(),
            Life.open(
                    new AccountId("a-1"),
                    ANA.name(),
                    Optional.empty(),
                    ZoneId.of("UTC"),
                    "US",
                    false,
                    new Context(START, Example.company())));

    private void subscribe(String card) {
        assertThat(life.give(new Command.Subscribe(ANA, "pro", Interval.MONTH, SimulatedProcessor.card(card), true)))
                .isEmpty();
    }

    private List<Instant> paid() {
        return life.journal().stream()
                .filter(PaymentSucceeded.class::isInstance)
                .map(Event::at)
                .toList();
    }

    @Test
    void one_long_leap_in_time_lives_through_every_month_in_order() {
        subscribe("visa");
        life.moveTo(Instant.parse("2026-05-15T00:00:00Z"));
        assertThat(paid())
                .containsExactly(
                        START,
                        Instant.parse("2026-02-28T12:00:00Z"),
                        Instant.parse("2026-03-31T12:00:00Z"),
                        Instant.parse("2026-04-30T12:00:00Z"));
        assertThat(Invariants.broken(life)).isEmpty();
    }

    @Test
    void many_short_steps_lead_to_the_same_state_as_one_leap() {
        subscribe("insufficient-then-ok");
        LivedAccount leaping = new LivedAccount(Example.company(), opened());
        leaping.give(new Command.Subscribe(
                ANA, "pro", Interval.MONTH, SimulatedProcessor.card("insufficient-then-ok"), true));
        Instant end = START.plusSeconds(200L * 86_400);
        for (Instant moment = START; moment.isBefore(end); moment = moment.plusSeconds(40_000)) {
            life.moveTo(moment);
        }
        life.moveTo(end);
        leaping.moveTo(end);
        assertThat(life.journal()).isEqualTo(leaping.journal());
        assertThat(life.account()).isEqualTo(leaping.account());
    }

    private goodterms.core.account.PeopleEvent.AccountOpened opened() {
        return (goodterms.core.account.PeopleEvent.AccountOpened) life.journal().getFirst();
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        Account before = life.account();
        Optional<Refusal> refusal =
                life.give(new Command.Subscribe(ANA, "gold", Interval.MONTH, Optional.empty(), false));
        assertThat(refusal.map(Refusal::code)).contains("no-such-plan");
        assertThat(life.account()).isEqualTo(before);
        assertThat(life.journal()).hasSize(1);
    }

    @Test
    void a_preview_shows_what_would_happen_and_changes_nothing() {
        subscribe("visa");
        Account before = life.account();
        assertThat(life.preview(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()))
                        .after())
                .isNotEqualTo(before);
        assertThat(life.account()).isEqualTo(before);
    }

    @Test
    void each_payment_and_refund_moves_money_between_two_books() {
        subscribe("visa");
        life.give(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        life.give(new CaseCommand.RequestRefund(
                ANA, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, RefundReason.CANCELLED_LATE));
        assertThat(life.transfers())
                .containsExactly(
                        new Transfer(Book.RECEIVABLE, Book.DEFERRED_REVENUE, Money.parse("USD 49.00")),
                        new Transfer(Book.PROCESSOR, Book.RECEIVABLE, Money.parse("USD 49.00")),
                        new Transfer(Book.DEFERRED_REVENUE, Book.REFUNDS, Money.parse("USD 46.55")),
                        new Transfer(Book.REFUNDS, Book.REFUNDS_PAYABLE, Money.parse("USD 46.55")),
                        new Transfer(Book.REFUNDS_PAYABLE, Book.PROCESSOR, Money.parse("USD 46.55")));
        assertThat(Invariants.broken(life)).isEmpty();
    }

    @Test
    void time_never_runs_backwards() {
        assertThatThrownBy(() -> life.moveTo(START.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2026-01-31T11:59:59Z lies before 2026-01-31T12:00:00Z");
    }
}
