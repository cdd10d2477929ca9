package goodterms.core.life;

import goodterms.core.account.CaseEvent.GivenOnce;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Given;
import goodterms.core.cases.Once;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** Giving money back for a case, and never the same twice. */
final class Giving {

    static final String REFUND = "refund";
    static final String CREDIT = "credit";

    private Giving() {}

    /** What a case has given so far. */
    static Given given(Unfolding life, CaseId id) {
        return life.account()
                .desk()
                .open(id)
                .map(Case::progress)
                .map(progress -> progress.given())
                .orElseGet(() -> Given.nothing(life.account().profile().nothing()));
    }

    /** What of an amount that is owed for a case has not been given, as far as the payment reaches. */
    static Money outstanding(Unfolding life, CaseId id, PaymentId payment, String output, Money owed) {
        Given given = given(life, id);
        Money left = owed.minus(output.equals(REFUND) ? given.refund() : given.credit());
        Money most = left(life, payment);
        Money least = life.account().profile().nothing();
        Money outstanding = left.isGreaterThan(most) ? most : left;
        return outstanding.isLessThan(least) ? least : outstanding;
    }

    /** What of a payment has not been given back. */
    static Money left(Unfolding life, PaymentId payment) {
        Payment paid = life.account().billing().payment(payment).orElseThrow();
        return paid.amount().minus(paid.givenBack());
    }

    /** Gives an amount above zero, and records the clauses that give it only once. */
    static void give(Unfolding life, CaseId id, PaymentId payment, String output, Money amount, List<Once> once) {
        if (!amount.isPositive()) {
            return;
        }
        if (output.equals(REFUND)) {
            Repaying.order(life, payment, amount, id);
        } else {
            Repaying.credit(life, payment, amount, id);
        }
        Payment paid = life.account().billing().payment(payment).orElseThrow();
        Set<String> before = life.account().givenBefore(paid);
        once.stream()
                .filter(it -> it.output().equals(output) && !before.contains(it.clause()))
                .forEach(it -> life.then(new GivenOnce(life.now(), id, it.clause(), it.scope(), payment)));
    }
}
