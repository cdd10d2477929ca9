package goodterms.core.life;

import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Asks.grant;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.calendar.Interval;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.terms.policy.Policy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a page that gives one part at once and leaves the other to a person. */
final class BoundsTest {

    private static Company halfAtOnce() {
        return Worlds.company("example", "UTC", List.of(), List.of(Terms.of(Instant.EPOCH, List.of(refunds()))));
    }

    private static Policy refunds() {
        return Worlds.policy("refunds.md", """
                ---
                company: example
                page: refunds
                updated: 2026-01-01
                currency: USD
                governs: [refund]
                ---

                # Refunds

                We credit [50 %](#half) at once, and finance may refund as much again.

                ```clause always
                default
                refund: up to share(charged, half)
                credit: share(charged, half)
                decided by: finance
                ```
                """);
    }

    @Test
    void a_finding_does_not_give_again_what_was_given_at_once() {
        Rehearsal life = Rehearsal.of(halfAtOnce(), "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(refund(RefundReason.CHANGED_MIND))
                .then("case-opened up-to=24.50", "credited amount=24.50")
                .when(fault(SUPPORT, 1, FaultCause.OURS, 5, true))
                .then("refund-decided credit=24.50", "case-opened up-to=24.50")
                .thenNever("credited")
                .when(grant(FINANCE, 1, 2_450, "as agreed"))
                .then("refunded amount=24.50");
        assertThat(life.account().billing().credit()).isEqualTo(usd(2_450));
    }
}
