package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Billing;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.cases.RefundReason;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import goodterms.core.subscription.Subscription;
import java.util.List;

/** Cards, money back, and answers to what was never asked. */
final class MoneyWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(
                    Command.ChangeCard.class,
                    MoneyWhims::wantsCard,
                    it -> new Command.ChangeCard(it.asker(), it.card())),
            Whim.of(
                    CaseCommand.RequestRefund.class,
                    it -> it.standing().cancelledAt().isPresent() ? 12 : 5,
                    MoneyWhims::refund),
            Whim.of(Command.PaymentResult.class, 1, MoneyWhims::unaskedAnswer));

    private MoneyWhims() {}

    private static int wantsCard(Account account) {
        return switch (account.subscription()) {
            case Subscription.PastDue _ -> 4;
            case Subscription.Suspended _, Subscription.Frozen _ -> 12;
            case Subscription _ -> 1;
        };
    }

    private static CaseCommand.RequestRefund refund(Situation it) {
        Chance chance = it.chance();
        return new CaseCommand.RequestRefund(
                it.askerOrStaff(),
                chance.word(Channel.class),
                chance.unless(2, it.payment()),
                chance.oneIn(8) ? PaymentKind.EXTERNAL : PaymentKind.SUBSCRIPTION,
                chance.word(RefundReason.class));
    }

    /** An answer for a payment that does not exist, or for an attempt that was never made. */
    private static Command.PaymentResult unaskedAnswer(Situation it) {
        Billing billing = it.account().billing();
        boolean unknown = billing.lastPayment() == 0 || it.chance().oneIn(2);
        return new Command.PaymentResult(
                unknown ? new PaymentId(billing.lastPayment() + it.chance().count(1, 3)) : it.payment(),
                unknown ? it.chance().count(1, 3) : it.chance().count(50, 60),
                it.chance().word(ChargeResult.class));
    }
}
