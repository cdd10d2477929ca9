package goodterms.core.life;

import goodterms.core.account.CaseEvent.UnusedReturned;
import goodterms.core.account.InvoiceEvent.InvoiceWrittenOff;
import goodterms.core.account.SubscriptionEvent.SubscriptionEnded;
import goodterms.core.cases.CaseId;
import goodterms.core.money.Shares;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.Payment;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.UnusedTime;
import java.util.Optional;
import org.joda.money.Money;

/** The end of a subscription, and of what is still owed for it. */
final class Ending {

    private Ending() {}

    /** Ends the subscription and gives up invoices that nothing will collect any more. */
    static void end(Unfolding life, EndCause cause) {
        end(life, cause, UnusedTime.KEPT);
    }

    /** Ends the subscription, and deals with the time that is paid for and left as was said when the end was set. */
    static void end(Unfolding life, EndCause cause, UnusedTime unused) {
        life.then(new SubscriptionEnded(life.now(), cause));
        giveUnused(life, unused);
        Retaining.schedule(life);
        life.account().billing().open().forEach(invoice -> giveUp(life, invoice));
    }

    private static void giveUnused(Unfolding life, UnusedTime unused) {
        Optional<Payment> left = life.account()
                .billing()
                .latest()
                .filter(payment ->
                        payment.contract().number() == life.account().standing().subscriptions())
                .filter(payment -> !life.account().billing().reversals().disputed(payment.id()))
                // What a person is looking at is theirs to decide.
                .filter(payment -> life.account().desk().about(payment.id()).isEmpty());
        left.ifPresent(payment -> giveUnused(life, payment, unused));
    }

    private static void giveUnused(Unfolding life, Payment payment, UnusedTime unused) {
        Money value = Shares.part(
                payment.amount(),
                payment.period().secondsAfter(life.now()),
                payment.period().seconds());
        Money rest = payment.amount().minus(payment.givenBack());
        Money amount = Shares.smaller(value, rest);
        if (unused == UnusedTime.KEPT || !amount.isPositive()) {
            return;
        }
        CaseId id = new CaseId(life.account().desk().last() + 1);
        life.then(new UnusedReturned(life.now(), id, payment.id(), unused, amount));
        if (unused == UnusedTime.REFUNDED) {
            Repaying.order(life, payment.id(), amount, id);
        } else {
            Repaying.credit(life, payment.id(), amount, id);
        }
    }

    /** Writes off an invoice once its subscription is over and it is neither being tried nor will be. */
    static void giveUp(Unfolding life, Invoice invoice) {
        boolean tried = invoice.collection().awaiting()
                || invoice.collection().next().isPresent()
                // It has not been asked for yet: that waits until the freeze is lifted.
                || (life.account().standing().frozen() && invoice.collection().attempts() == 0);
        if (!tried && over(life, invoice)) {
            life.then(new InvoiceWrittenOff(life.now(), invoice.id(), invoice.due()));
        }
    }

    private static boolean over(Unfolding life, Invoice invoice) {
        return !(life.account().subscription() instanceof Subscription.Current current)
                || current.contract().number() != invoice.contract().number();
    }
}
