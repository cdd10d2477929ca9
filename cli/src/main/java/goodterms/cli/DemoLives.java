package goodterms.cli;

import goodterms.core.account.CaseCommand.RequestRefund;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Plan;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Server;
import goodterms.server.clock.Clocks;
import goodterms.server.store.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the customers of the demo have lived through before anybody looks: they hang on a test clock that began some weeks
 * ago and was moved to today, so that there are trials, renewals, failed payments, cancellations and requests to see.
 */
final class DemoLives {

    /** The clock they hang on. */
    static final String CLOCK = "demo";

    private static final Duration SPAN = Duration.ofDays(75);

    /** On that day of the span, one of them does something. */
    private record Day(int day, String who, Function<Actor, Command> does) {}

    private final Server server;
    private final String company;

    DemoLives(Server server, String company) {
        this.server = server;
        this.company = company;
    }

    /** Lets them be lived, unless they have been. */
    void live() {
        Instant today = server.time().instant();
        Instant start = today.minus(SPAN);
        Clocks clocks = server.clocks();
        Optional<?> made = server.transactions()
                .<Optional<?>>of(company, connection -> clocks.create(connection, company, CLOCK, start, true));
        if (made.isEmpty()) {
            return;
        }
        String plan = plan(start).id();
        for (Day day : days(plan)) {
            clocks.advance(company, CLOCK, start.plus(Duration.ofDays(day.day())));
            does(day, start.plus(Duration.ofDays(day.day())));
        }
        clocks.advance(company, CLOCK, today);
    }

    /** The one that costs most by the month, so that there is money to see. */
    private Plan plan(Instant moment) {
        List<Plan> sold = company().offer().plansAt(moment).stream()
                .filter(plan -> plan.prices().containsKey(Interval.MONTH))
                .toList();
        return sold.getLast();
    }

    private Company company() {
        return server.transactions()
                .of(company, connection -> server.companies().find(connection, company))
                .orElseThrow();
    }

    private static List<Day> days(String plan) {
        return List.of(
                new Day(0, "ana", by -> subscribe(by, plan, "visa")),
                new Day(3, "ben", by -> subscribe(by, plan, "insufficient-then-ok")),
                new Day(12, "cleo", by -> subscribe(by, plan, "mastercard")),
                new Day(30, "dan", by -> subscribe(by, plan, "declined")),
                new Day(
                        58,
                        "cleo",
                        by -> new Command.Cancel(by, Channel.PORTAL, false, Optional.empty(), Optional.empty())),
                new Day(
                        66,
                        "ana",
                        by -> new RequestRefund(
                                by,
                                Channel.PORTAL,
                                Optional.empty(),
                                PaymentKind.SUBSCRIPTION,
                                RefundReason.TECHNICAL,
                                Optional.empty())),
                new Day(70, "eve", by -> subscribe(by, plan, "visa")));
    }

    private static Command subscribe(Actor by, String plan, String card) {
        Optional<Card> paidBy = SimulatedProcessor.card(card);
        return new Command.Subscribe(by, plan, Interval.MONTH, paidBy, false);
    }

    private void does(Day day, Instant moment) {
        AccountId account = new AccountId(day.who());
        String mail = day.who() + "@example.com";
        server.transactions().of(company, connection -> {
            Company sells = server.companies().find(connection, company).orElseThrow();
            if (server.accounts().find(connection, company, account).isEmpty()) {
                Context context = new Context(moment, sells);
                server.accounts()
                        .open(
                                connection,
                                sells,
                                Life.open(
                                        account, mail, Optional.empty(), sells.zone(), sells.country(), false, context),
                                Optional.of(CLOCK),
                                "demo",
                                moment);
            }
            Act act = Act.of(account, day.does().apply(Actor.customer(mail)), "demo");
            return server.accounts().apply(connection, sells, List.of(act), moment);
        });
    }
}
