package goodterms.core.life;

import goodterms.core.account.Billing;
import goodterms.core.account.CaseEvent.CaseClosedByDispute;
import goodterms.core.account.Command;
import goodterms.core.account.DisputeEvent.DisputeLost;
import goodterms.core.account.DisputeEvent.DisputeOpened;
import goodterms.core.account.DisputeEvent.DisputeWon;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.Reversals.Refund;
import goodterms.core.payment.Dispute;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.Payment;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.SuspensionCause;
import goodterms.terms.vocabulary.Setting;
import java.util.Optional;
import org.joda.money.Money;

/** What follows when a cardholder contests a payment at their bank; the processor's news may come twice or late. */
final class Disputing {

    private Disputing() {}

    static Outcome reported(Unfolding life, Command.ReportDispute command) {
        Optional<Refusal> refusal = cannotBe(life, command);
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        // News of the end may overtake that of the beginning: then both are known at once.
        if (life.account().billing().reversals().dispute(command.dispute()).isEmpty()) {
            open(life, command);
        }
        Dispute dispute =
                life.account().billing().reversals().dispute(command.dispute()).orElseThrow();
        switch (command.status()) {
            case OPEN -> {}
            case WON -> won(life, dispute);
            case LOST -> lost(life, dispute);
        }
        // A refund may have waited for this.
        Advancing.run(life, life.now());
        return life.accepted();
    }

    private static Optional<Refusal> cannotBe(Unfolding life, Command.ReportDispute command) {
        Billing billing = life.account().billing();
        Optional<Dispute> known = billing.reversals().dispute(command.dispute());
        boolean made = command.payment().number() <= billing.lastPayment()
                && billing.open().stream()
                        .noneMatch(it -> it.collection().payment().equals(Optional.of(command.payment())));
        if (!made || known.filter(it -> !it.payment().equals(command.payment())).isPresent()) {
            return Optional.of(new MoneyRefusal.NoSuchPayment(command.payment()));
        }
        if (!command.amount().isSameCurrency(billing.credit())) {
            return Optional.of(
                    new MoneyRefusal.WrongCurrency(life.account().profile().currency()));
        }
        boolean old = known.filter(it -> it.status() != DisputeStatus.OPEN || command.status() == DisputeStatus.OPEN)
                .isPresent();
        return old || !command.amount().isPositive()
                ? Optional.of(new MoneyRefusal.DisputeNotNew(command.dispute()))
                : Optional.empty();
    }

    private static void open(Unfolding life, Command.ReportDispute command) {
        life.then(new DisputeOpened(
                life.now(),
                command.payment(),
                command.dispute(),
                command.amount(),
                command.reason(),
                command.answerBy()));
        life.account()
                .desk()
                .about(command.payment())
                .ifPresent(it -> life.then(new CaseClosedByDispute(life.now(), it.id(), command.dispute())));
        if (command.status() == DisputeStatus.OPEN
                && life.terms().word(Setting.DISPUTE_SERVICE).equals("suspend")) {
            Suspending.forDispute(life, command.dispute());
        }
    }

    private static void won(Unfolding life, Dispute dispute) {
        life.then(new DisputeWon(life.now(), dispute.payment(), dispute.reference(), dispute.amount()));
        settled(life, dispute);
    }

    /** Access comes back when nothing is contested any more. */
    private static void settled(Unfolding life, Dispute dispute) {
        boolean others = life.account().billing().reversals().disputes().stream()
                .anyMatch(it -> it.status() == DisputeStatus.OPEN);
        if (!others) {
            Suspending.lift(life, SuspensionCause.DISPUTE, Optional.empty(), dispute.reference());
        }
    }

    private static void lost(Unfolding life, Dispute dispute) {
        life.then(new DisputeLost(
                life.now(), dispute.payment(), dispute.reference(), dispute.amount(), beyond(life, dispute)));
        Repaying.setOff(life, dispute.payment());
        boolean concerned = life.account().subscription() instanceof Subscription.Current current
                && life.account()
                        .billing()
                        .payment(dispute.payment())
                        .filter(it ->
                                it.contract().number() == current.contract().number())
                        .isPresent();
        if (concerned && life.terms().word(Setting.DISPUTE_LOST_THEN).equals("end")) {
            Ending.end(life, EndCause.DISPUTE_LOST);
        }
        settled(life, dispute);
    }

    /** What of a lost dispute the customer has had back before: all that it takes above what was left to give. */
    private static Money beyond(Unfolding life, Dispute dispute) {
        Billing billing = life.account().billing();
        Money nothing = life.account().profile().nothing();
        Money waiting = billing.reversals()
                .refundsOf(dispute.payment())
                .filter(refund -> !refund.awaiting())
                .map(Refund::amount)
                .reduce(nothing, Money::plus);
        Money left = billing.payment(dispute.payment())
                .map(payment -> left(payment).plus(waiting))
                .orElse(dispute.amount());
        return dispute.amount().isGreaterThan(left) ? dispute.amount().minus(left) : nothing;
    }

    private static Money left(Payment payment) {
        return payment.amount().minus(payment.givenBack());
    }
}
