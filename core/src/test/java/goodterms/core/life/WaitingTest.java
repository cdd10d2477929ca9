package goodterms.core.life;

import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.HALVES;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.RefundReason;
import goodterms.terms.decision.Decision;
import goodterms.terms.vocabulary.Fact;
import org.junit.jupiter.api.Test;

/** What the page says of a request while it waits for a person. */
final class WaitingTest {

    private static Decision decision(Rehearsal life) {
        return life.account()
                .desk()
                .open(new CaseId(1))
                .flatMap(open -> Waiting.decision(life.account(), open, HALVES))
                .orElseThrow();
    }

    @Test
    void it_goes_as_far_as_what_is_known_and_further_with_each_finding() {
        Rehearsal life = Rehearsal.of(HALVES, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(refund(RefundReason.TECHNICAL));
        assertThat(decision(life).asks()).extracting(Fact::name).containsExactly("fault_cause");
        assertThat(decision(life).minorOwed("refund")).isEqualTo(2_450);

        life.when(fault(SUPPORT, 1, FaultCause.OURS, 5, true));
        assertThat(decision(life).complete()).isTrue();
        assertThat(decision(life).minorAtMost("credit")).isEqualTo(2_450);
    }
}
