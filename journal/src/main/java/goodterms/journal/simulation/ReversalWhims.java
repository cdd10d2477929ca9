package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Reversals;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;

/** Money that does not find its way back, and payments contested at the bank. */
final class ReversalWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(Command.SettleRefund.class, ReversalWhims::stuck, ReversalWhims::settle),
            Whim.of(Command.ReportDispute.class, ReversalWhims::contested, ReversalWhims::dispute),
            Whim.of(Command.RefundResult.class, 1, ReversalWhims::unaskedAnswer));

    private ReversalWhims() {}

    private static int stuck(Account account) {
        return account.billing().reversals().refunds().isEmpty() ? 1 : 8;
    }

    private static int contested(Account account) {
        return account.billing().reversals().disputes().isEmpty() ? 1 : 4;
    }

    private static Command.SettleRefund settle(Situation it) {
        Reversals reversals = it.account().billing().reversals();
        RefundId refund = reversals.refunds().isEmpty() || it.chance().oneIn(9)
                ? new RefundId(it.chance().count(1, reversals.lastRefund() + 1))
                : it.chance().of(reversals.refunds()).id();
        return new Command.SettleRefund(
                it.staff(), refund, it.chance().word(Command.SettleRefund.How.class), it.because());
    }

    /** News of one dispute for each payment, in any order, again and again. */
    private static Command.ReportDispute dispute(Situation it) {
        List<Payment> payments = it.account().billing().payments();
        PaymentId payment = payments.isEmpty() || it.chance().oneIn(9)
                ? it.payment()
                : it.chance().of(payments).id();
        Money most = it.account()
                .billing()
                .payment(payment)
                .map(Payment::amount)
                .orElse(Money.ofMinor(it.account().profile().currency(), 4_900));
        Money part = Money.ofMinor(most.getCurrencyUnit(), it.chance().between(0, most.getAmountMinorLong()));
        return new Command.ReportDispute(
                payment,
                "dispute-of-" + payment,
                it.chance().oneIn(4) ? part : most,
                it.chance().word(DisputeReason.class),
                it.now().plus(Duration.ofDays(7)),
                it.chance().word(DisputeStatus.class));
    }

    /** An answer for a refund that does not exist. */
    private static Command.RefundResult unaskedAnswer(Situation it) {
        int last = it.account().billing().reversals().lastRefund();
        return new Command.RefundResult(
                new RefundId(last + it.chance().count(1, 2)),
                it.chance().count(1, 3),
                it.chance().word(PayBackResult.class));
    }
}
