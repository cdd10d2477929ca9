package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.refundOf;
import static goodterms.core.life.Rehearsal.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.terms.policy.Policy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TermsInForceTest {

    private static Policy refunds(String updated, String back, String govern) {
        return Worlds.policy("refunds.md", """
                ---
                company: example
                page: refunds
                updated: %s
                currency: USD
                governs: [refund]
                ---

                # Refunds

                We return [%s](#fee-free) of every payment. Judged [as it stood](#terms.govern=%s).

                ```clause always
                default
                refund: share(charged, fee_free)
                ```
                """.formatted(updated, back, govern));
    }

    private static Company company(Policy older, Policy newer) {
        return Worlds.company(
                "example",
                "UTC",
                List.of(),
                List.of(
                        Terms.of(Instant.parse("2026-01-01T00:00:00Z"), List.of(older)),
                        Terms.of(Instant.parse("2026-03-01T00:00:00Z"), List.of(newer))));
    }

    private static Rehearsal chargedUnderBoth(Company company) {
        return Rehearsal.of(company, "2026-02-10T00:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued terms=2026-01-01")
                .at("2026-03-10T00:00")
                .then("invoice-issued terms=2026-03-01");
    }

    @Test
    void a_payment_is_judged_by_the_page_it_was_charged_under() {
        Company company = company(refunds("2026-01-01", "50 %", "charge"), refunds("2026-03-01", "10 %", "charge"));
        chargedUnderBoth(company)
                .when(refundOf(1, RefundReason.OTHER))
                .then("refund-decided refund=24.50 page=2026-01-01")
                .when(refundOf(2, RefundReason.OTHER))
                .then("refund-decided refund=4.90 page=2026-03-01");
    }

    @Test
    void a_page_can_say_that_the_moment_of_the_request_counts() {
        Company company = company(refunds("2026-01-01", "50 %", "request"), refunds("2026-03-01", "10 %", "request"));
        chargedUnderBoth(company)
                .when(refundOf(1, RefundReason.OTHER))
                .then("refund-decided refund=4.90 page=2026-03-01");
    }

    @Test
    void a_newer_page_cannot_claim_payments_that_an_older_one_governs() {
        Company company = company(refunds("2026-01-01", "50 %", "charge"), refunds("2026-03-01", "10 %", "request"));
        chargedUnderBoth(company)
                .when(refundOf(1, RefundReason.OTHER))
                .then("refund-decided refund=24.50 page=2026-01-01");
    }

    @Test
    void a_page_comes_into_force_at_its_moment() {
        Policy older = refunds("2026-01-01", "50 %", "charge");
        Policy newer = refunds("2026-03-01", "10 %", "charge");
        Company company = company(older, newer);
        assertThat(company.termsAt(Instant.parse("2026-02-28T23:59:59Z")).from())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(company.termsAt(Instant.parse("2026-03-01T00:00:00Z")).from())
                .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(company.termsAt(Instant.EPOCH).from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void two_pages_that_answer_the_same_question_are_no_terms() {
        Policy one = refunds("2026-01-01", "50 %", "charge");
        Policy other = refunds("2026-03-01", "10 %", "charge");
        assertThatThrownBy(() -> Terms.of(Instant.EPOCH, List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_no_page_answers_is_refused() {
        Company silent =
                Worlds.company("example", "UTC", List.of(), List.of(Terms.of(Instant.EPOCH, List.<Policy>of())));
        Rehearsal.of(silent, "2026-02-10T00:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued terms=none")
                .when(refund(RefundReason.OTHER))
                .thenRefused("no-rules-in-force")
                .when(cancel(ANA))
                .thenRefused("no-rules-in-force");
    }
}
