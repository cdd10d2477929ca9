package goodterms.core.life;

import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Worlds.HALVES;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.calendar.Interval;
import org.junit.jupiter.api.Test;

final class CollectingTest {

    @Test
    void an_invoice_is_to_be_asked_for_only_while_no_money_for_it_is_on_its_way() {
        Rehearsal life = Rehearsal.of(HALVES, "2026-06-01T09:00").when(paidAtOnce(Interval.MONTH, "declined"));
        assertThat(life.account().billing().unasked())
                .isEqualTo(life.account().billing().open())
                .hasSize(1);
        Account charged =
                Rehearsal.after(life.account(), Life.decide(life.account(), changeCard("visa"), life.context()));
        assertThat(charged.billing().open()).hasSize(1);
        assertThat(charged.billing().unasked()).isEmpty();
    }
}
