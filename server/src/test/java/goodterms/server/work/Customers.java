package goodterms.server.work;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What customers ask of their accounts, drawn by chance; much of it is refused, as in life. */
final class Customers {

    private static final List<String> CARDS = List.of(
            "visa", "mastercard", "declined", "insufficient-then-ok", "ok-then-declined", "refund-fails-then-ok");
    private static final List<String> PLANS = List.of("solo", "pro");

    private static final List<RefundReason> REASONS = List.of(RefundReason.values());

    private Customers() {}

    /** The address of the owner of every account. */
    static final String ANA = "ana@example.com";

    static String card(RandomGenerator chance) {
        return CARDS.get(chance.nextInt(CARDS.size()));
    }

    static Command wish(RandomGenerator chance) {
        Actor ana = Actor.customer(ANA);
        return switch (chance.nextInt(8)) {
            case 0 -> new Command.Cancel(ana, Channel.PORTAL, chance.nextBoolean(), Optional.empty(), Optional.empty());
            case 1 -> new Command.WithdrawCancellation(ana);
            case 2, 3 ->
                new CaseCommand.RequestRefund(
                        ana,
                        Channel.PORTAL,
                        Optional.empty(),
                        PaymentKind.SUBSCRIPTION,
                        REASONS.get(chance.nextInt(REASONS.size())),
                        Optional.empty());
            case 4 ->
                new Command.ChangePlan(
                        ana,
                        Optional.of(PLANS.get(chance.nextInt(PLANS.size()))),
                        Optional.of(chance.nextBoolean() ? Interval.MONTH : Interval.YEAR));
            case 5 ->
                new Command.ChangeCard(
                        ana, SimulatedProcessor.card(card(chance)).orElseThrow());
            case 6 ->
                new Command.Subscribe(
                        ana, "pro", Interval.MONTH, SimulatedProcessor.card(card(chance)), chance.nextBoolean());
            default -> new Command.WithdrawChange(ana);
        };
    }
}
