package goodterms.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.RefundEvent.RefundOrdered;
import goodterms.core.account.RefundEvent.RefundSettled;
import goodterms.core.account.RefundEvent.Refunded;
import goodterms.core.account.Reversals;
import goodterms.core.cases.CaseId;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.Settlement;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class GoingBackTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final CaseId CASE = new CaseId(1);
    private static final PaymentId PAYMENT = new PaymentId(1);
    private static final RefundOrdered FIRST = ordered(1, 20);
    private static final RefundOrdered SECOND = ordered(2, 30);

    private static RefundOrdered ordered(int number, int amount) {
        return new RefundOrdered(NOW, new RefundId(number), PAYMENT, usd(amount), CASE);
    }

    private static Money usd(int amount) {
        return Money.of(CurrencyUnit.USD, amount);
    }

    private static GoingBack owing(RefundOrdered... orders) {
        List<Reversals.Refund> refunds = List.of(orders).stream()
                .map(it -> new Reversals.Refund(it.refund(), PAYMENT, it.amount(), CASE, 1, true, Optional.empty()))
                .toList();
        return new GoingBack(new Reversals(refunds, List.of(), 2), new Wording(ZoneOffset.UTC));
    }

    @Test
    void each_of_two_refunds_of_a_request_is_on_its_way_until_it_has_gone_itself() {
        Refunded gone = new Refunded(NOW, PAYMENT, usd(20), CASE, Optional.of(FIRST.refund()));
        GoingBack money = owing(SECOND);
        assertThat(money.told(FIRST)).isEmpty();
        assertThat(money.told(gone).orElseThrow()).startsWith("20.00\u00a0USD went back to the card");
        assertThat(money.told(SECOND).orElseThrow()).startsWith("30.00\u00a0USD goes back to the card");
        assertThat(money.state(CASE, gone)).isEqualTo("Money on its way");
        assertThat(owing().state(CASE, gone)).isEqualTo("Refunded");
    }

    @Test
    void what_was_left_as_credit_is_on_its_way_nowhere() {
        RefundSettled settled = new RefundSettled(
                NOW, FIRST.refund(), PAYMENT, usd(20), CASE, Settlement.CREDITED, Optional.empty(), "as they wish");
        assertThat(owing().told(FIRST)).isEmpty();
        assertThat(owing().told(settled))
                .contains("20.00\u00a0USD is on your account, and pays for your next invoices first.");
        assertThat(owing().state(CASE, settled)).isEqualTo("Settled");
    }
}
