package goodterms.core.life;

import goodterms.core.account.Billing;
import goodterms.core.account.Command;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.PaymentEvent.Credited;
import goodterms.core.account.RefundEvent.RefundFailed;
import goodterms.core.account.RefundEvent.RefundOrdered;
import goodterms.core.account.RefundEvent.RefundRetried;
import goodterms.core.account.RefundEvent.RefundSettled;
import goodterms.core.account.RefundEvent.Refunded;
import goodterms.core.account.Refusal;
import goodterms.core.account.Reversals.Refund;
import goodterms.core.calendar.Days;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.CreditReason;
import goodterms.core.money.Shares;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.Settlement;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Getting money back to the customer: ordered once, asked for until it has gone, and never forgotten. */
final class Repaying {

    private Repaying() {}

    /** Orders a refund with its credit note: from here on the amount counts as given, whether it goes at once or not. */
    static void order(Unfolding life, PaymentId payment, Money amount, CaseId caseId) {
        note(life, payment, amount, CreditReason.REFUND, caseId);
        RefundId id = new RefundId(life.account().billing().reversals().lastRefund() + 1);
        life.then(new RefundOrdered(life.now(), id, payment, amount, caseId));
    }

    /** Leaves money on the account for later invoices, with its credit note. */
    static void credit(Unfolding life, PaymentId payment, Money amount, CaseId caseId) {
        note(life, payment, amount, CreditReason.CREDIT, caseId);
        life.then(new Credited(life.now(), payment, amount, caseId));
    }

    private static void note(Unfolding life, PaymentId payment, Money amount, CreditReason reason, CaseId caseId) {
        life.account()
                .billing()
                .payment(payment)
                .ifPresent(paid -> CreditNotes.issue(life, paid.invoice(), amount, reason, Optional.of(caseId)));
    }

    /** Asks the processor once more. */
    static void retry(Unfolding life, Refund refund) {
        life.then(new RefundRetried(life.now(), refund.id(), refund.payment(), refund.amount(), refund.attempts() + 1));
    }

    /** @param before the money before time went on: what time alone asks for only now, nobody can have answered */
    static Outcome answered(Unfolding life, Command.RefundResult command, Billing before) {
        Optional<Refund> awaited = before.reversals()
                .refund(command.refund())
                .filter(refund -> refund.awaiting() && refund.attempts() == command.attempt());
        if (awaited.isEmpty()) {
            return Unfolding.refused(new MoneyRefusal.RefundNotAwaited(command.refund(), command.attempt()));
        }
        Refund refund = awaited.get();
        if (command.result().succeeded()) {
            life.then(new Refunded(
                    life.now(), refund.payment(), refund.amount(), refund.caseId(), Optional.of(refund.id())));
        } else {
            life.then(new RefundFailed(
                    life.now(),
                    refund.id(),
                    refund.payment(),
                    refund.amount(),
                    refund.caseId(),
                    command.attempt(),
                    command.result(),
                    next(life, command.attempt())));
            setOff(life, refund.payment());
        }
        return life.accepted();
    }

    /** When it is asked again after so many attempts: the schedule counts from the failure before. */
    private static Optional<Instant> next(Unfolding life, int attempts) {
        List<Integer> days = life.terms().days(Setting.REFUND_RETRIES);
        return attempts > days.size()
                ? Optional.empty()
                : Optional.of(Days.after(life.now(), days.get(attempts - 1), life.zone()));
    }

    /** What a lost dispute took makes good what was still owed back for the same payment: nobody is paid twice. */
    static void setOff(Unfolding life, PaymentId payment) {
        life.account()
                .billing()
                .reversals()
                .lost(payment)
                .forEach(dispute -> life.account()
                        .billing()
                        .reversals()
                        .refundsOf(payment)
                        .filter(refund -> !refund.awaiting())
                        .findFirst()
                        .ifPresent(refund -> settle(
                                life,
                                refund,
                                Shares.smaller(refund.amount(), dispute.amount()),
                                Settlement.DISPUTED,
                                Optional.empty(),
                                dispute.reference())));
    }

    static Outcome settle(Unfolding life, Command.SettleRefund command) {
        Optional<Refusal> refusal =
                Staff.required(life, command.by(), command.because()).or(() -> cannotSettle(life, command));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Refund refund = refund(life, command).orElseThrow();
        switch (command.how()) {
            case AGAIN -> retry(life, refund);
            case TRANSFERRED -> settle(life, refund, Settlement.TRANSFERRED, command);
            case CREDITED -> settle(life, refund, Settlement.CREDITED, command);
        }
        return life.accepted();
    }

    private static Optional<Refund> refund(Unfolding life, Command.SettleRefund command) {
        return life.account().billing().reversals().refund(command.refund()).filter(it -> !it.awaiting());
    }

    private static Optional<Refusal> cannotSettle(Unfolding life, Command.SettleRefund command) {
        Optional<Refund> refund = refund(life, command);
        if (refund.isEmpty()) {
            return Optional.of(new MoneyRefusal.NoFailedRefund(command.refund()));
        }
        if (life.account().billing().reversals().disputed(refund.get().payment())) {
            return Optional.of(new MoneyRefusal.PaymentDisputed(refund.get().payment()));
        }
        String role = command.by().role().orElseThrow();
        return life.company()
                .role(role)
                .filter(it -> !it.mayGrant(refund.get().amount()))
                .map(_ -> new MoneyRefusal.AboveRole(refund.get().amount(), role));
    }

    private static void settle(Unfolding life, Refund refund, Settlement how, Command.SettleRefund command) {
        settle(life, refund, refund.amount(), how, Optional.of(command.by()), command.because());
    }

    private static void settle(
            Unfolding life, Refund refund, Money amount, Settlement how, Optional<Actor> by, String because) {
        life.then(new RefundSettled(
                life.now(), refund.id(), refund.payment(), amount, refund.caseId(), how, by, because));
    }
}
