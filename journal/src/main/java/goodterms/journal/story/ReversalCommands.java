package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.identity.Actor;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.journal.notation.Amounts;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Reads the commands about refunds that failed, disputes, and accounts that the company suspends. */
record ReversalCommands(Scene scene) {

    void addTo(Map<String, Function<Fields, Ask>> readers) {
        readers.put("suspend", this::suspend);
        readers.put("restore", this::restore);
        readers.put("freeze", this::freeze);
        readers.put("unfreeze", this::unfreeze);
        readers.put("settle-refund", this::settleRefund);
        readers.put("report-dispute", this::reportDispute);
    }

    private Ask suspend(Fields it) {
        Command suspend = new Command.Suspend(scene.role(it.take("by")), because(it), it.findText("cites"));
        return _ -> suspend;
    }

    private Ask restore(Fields it) {
        Command restore = new Command.Restore(scene.role(it.take("by")), because(it));
        return _ -> restore;
    }

    private Ask freeze(Fields it) {
        Command freeze = new Command.Freeze(scene.role(it.take("by")), because(it), it.findText("cites"));
        return _ -> freeze;
    }

    private Ask unfreeze(Fields it) {
        Command unfreeze = new Command.Unfreeze(scene.role(it.take("by")), because(it));
        return _ -> unfreeze;
    }

    private Ask settleRefund(Fields it) {
        Actor by = scene.role(it.take("by"));
        Optional<Integer> stated = CommandReader.number(it, "refund");
        Command.SettleRefund.How how = Words.read(it.take("how"), Command.SettleRefund.How.class);
        String because = because(it);
        return account -> new Command.SettleRefund(
                by, new RefundId(stated.orElse(account.billing().reversals().lastRefund())), how, because);
    }

    private Ask reportDispute(Fields it) {
        Optional<Integer> stated = CommandReader.number(it, "payment");
        String dispute = it.text("dispute");
        Money amount = Amounts.read(it.take("amount"), scene.currency());
        DisputeReason reason = it.find("reason")
                .map(word -> Words.read(word, DisputeReason.class))
                .orElse(DisputeReason.OTHER);
        Instant answerBy = Moments.read(it.take("answer-by"), scene.customer().zone());
        DisputeStatus status = it.find("status")
                .map(word -> Words.read(word, DisputeStatus.class))
                .orElse(DisputeStatus.OPEN);
        return account -> new Command.ReportDispute(
                new PaymentId(stated.orElse(account.billing().lastPayment())),
                dispute,
                amount,
                reason,
                answerBy,
                status);
    }

    private static String because(Fields it) {
        return it.findText("because").orElse("");
    }
}
