package goodterms.core.life;

import goodterms.core.account.PaymentEvent.InvoiceWrittenOff;
import goodterms.core.account.SubscriptionEvent.SubscriptionEnded;
import goodterms.core.payment.Invoice;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;

/** The end of a subscription, and of what is still owed for it. */
final class Ending {

    private Ending() {}

    /** Ends the subscription and gives up invoices that nothing will collect any more. */
    static void end(Unfolding life, EndCause cause) {
        life.then(new SubscriptionEnded(life.now(), cause));
        life.account().billing().open().forEach(invoice -> giveUp(life, invoice));
    }

    /** Writes off an invoice once its subscription is over and it is neither being tried nor will be. */
    static void giveUp(Unfolding life, Invoice invoice) {
        boolean tried =
                invoice.collection().awaiting() || invoice.collection().next().isPresent();
        if (!tried && over(life, invoice)) {
            life.then(new InvoiceWrittenOff(life.now(), invoice.id(), invoice.due()));
        }
    }

    private static boolean over(Unfolding life, Invoice invoice) {
        return !(life.account().subscription() instanceof Subscription.Current current)
                || current.contract().number() != invoice.contract().number();
    }
}
