package goodterms.core.life;

import goodterms.core.account.Billing;
import goodterms.core.account.PaymentEvent.InvoiceIssued;
import goodterms.core.account.SubscriptionEvent.SubscriptionRenewed;
import goodterms.core.account.SubscriptionEvent.SubscriptionStarted;
import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import goodterms.core.money.Shares;
import goodterms.core.payment.InvoiceId;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription.Active;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import org.joda.money.Money;

/** Paid periods: each begins with its invoice. */
final class Renewing {

    private Renewing() {}

    /** Begins the first period of a contract, counted from {@code start}. */
    static void start(Unfolding life, Contract contract, Instant start, boolean afterTrial) {
        Period period = new Anchor(start, life.zone(), contract.interval()).period(0);
        life.then(new SubscriptionStarted(
                life.now(),
                contract.number(),
                contract.plan(),
                contract.interval(),
                contract.price(),
                afterTrial,
                period.from(),
                period.until()));
        bill(life, contract, period, afterTrial);
    }

    /** Begins the next period. */
    static void renew(Unfolding life, Active active) {
        Contract contract = active.contract();
        Period period = active.anchor().period(active.period().number() + 1);
        life.then(new SubscriptionRenewed(
                life.now(), contract.plan(), contract.interval(), period.from(), period.until()));
        bill(life, contract, period, false);
    }

    private static void bill(Unfolding life, Contract contract, Period period, boolean firstAfterTrial) {
        Billing billing = life.account().billing();
        InvoiceId id = new InvoiceId(billing.lastInvoice() + 1);
        Money total = contract.price();
        Money credit = Shares.smaller(billing.credit(), total);
        life.then(new InvoiceIssued(
                life.now(),
                id,
                contract,
                total,
                credit,
                total.minus(credit),
                period,
                firstAfterTrial,
                life.terms().rules(Question.REFUND).map(Rules::page)));
        life.account().billing().invoice(id).ifPresent(invoice -> Collecting.attempt(life, invoice));
    }
}
