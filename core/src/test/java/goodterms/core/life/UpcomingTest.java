package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.calendar.Interval;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UpcomingTest {

    private static Optional<InvoiceIssued> upcoming(Rehearsal life) {
        return Upcoming.of(life.account(), life.context());
    }

    @Test
    void the_next_invoice_is_the_one_that_the_renewal_will_issue() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(new Command.ClaimCoupon(ANA, "half"));
        InvoiceIssued next = upcoming(life).orElseThrow();
        assertThat(next.at()).isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
        assertThat(next.total()).isEqualTo(usd(2_450));
        assertThat(next.lines()).hasSize(2);
        life.at("2026-02-28T09:00");
        assertThat(life.history()).contains(next);
    }

    @Test
    void during_a_trial_it_is_the_first_charge_after_it() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-01-01T09:00").when(monthly("visa"));
        assertThat(upcoming(life).map(InvoiceIssued::at)).contains(Instant.parse("2026-01-15T09:00:00Z"));
    }

    @Test
    void there_is_none_without_a_subscription_that_goes_on() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-01-31T09:00");
        assertThat(upcoming(life)).isEmpty();
        life.when(paidAtOnce(Interval.MONTH, "visa")).when(cancel(ANA));
        assertThat(upcoming(life)).isEmpty();
        Rehearsal unpaid = Rehearsal.of(ANYTRACK, "2026-01-31T09:00").when(paidAtOnce(Interval.MONTH, "declined"));
        assertThat(upcoming(unpaid)).isEmpty();
    }
}
