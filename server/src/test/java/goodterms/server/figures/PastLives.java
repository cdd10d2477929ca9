package goodterms.server.figures;

import goodterms.core.account.CaseCommand.RequestRefund;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Customers of GroupTrack who have lived through half a year on a test clock: paid, failed, left, and got money back. */
public final class PastLives {

    /** The clock they live by. */
    public static final String CLOCK = "past";

    /** When the first of them came. */
    public static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    /** Where the clock stands in the end. */
    public static final Instant END = Instant.parse("2026-09-20T12:00:00Z");

    private static final String COMPANY = "grouptrack";
    private static final List<String> CARDS =
            List.of("visa", "mastercard", "insufficient-then-ok", "declined", "ok-then-declined");

    private PastLives() {}

    /** Lives them. */
    public static void live(Running running) {
        Lives lives = Lives.of(running.server(), COMPANY);
        running.server()
                .transactions()
                .of(COMPANY, connection -> running.server().clocks().create(connection, COMPANY, CLOCK, START, false));
        for (String card : CARDS) {
            AccountId id = id(card);
            lives.open(id, Optional.of(CLOCK), START);
            lives.give(id, subscribe(card.equals("mastercard") ? Interval.YEAR : Interval.MONTH, card), START);
        }
        Instant charged = START.plus(Duration.ofDays(12)).plus(Duration.ofHours(3));
        running.server().clocks().advance(COMPANY, CLOCK, charged);
        lives.give(
                id("visa"),
                new Command.Cancel(ana(), Channel.PORTAL, false, Optional.empty(), Optional.empty()),
                charged);
        lives.give(
                id("visa"),
                new RequestRefund(
                        ana(),
                        Channel.PORTAL,
                        Optional.empty(),
                        PaymentKind.SUBSCRIPTION,
                        RefundReason.CANCELLED_LATE,
                        Optional.empty()),
                charged);
        running.server().clocks().advance(COMPANY, CLOCK, END);
    }

    /** Makes all figures. */
    public static void reckon(Running running) {
        Server server = running.server();
        FigureWorker worker = new FigureWorker(
                server.transactions(),
                server.companies(),
                new Figures(server.accounts().records()));
        try {
            Optional<Duration> rest = worker.round();
            while (rest.isEmpty()) {
                rest = worker.round();
            }
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    /** The account that pays with such a card. */
    public static AccountId id(String card) {
        return new AccountId("past-" + card);
    }

    /** All of them. */
    public static List<AccountId> all() {
        return CARDS.stream().map(PastLives::id).toList();
    }

    private static Actor ana() {
        return Actor.customer("ana@example.com");
    }

    private static Command subscribe(Interval interval, String card) {
        return new Command.Subscribe(ana(), "pro", interval, SimulatedProcessor.card(card), false);
    }
}
