package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.site.Wording;
import goodterms.terms.clause.Condition;
import goodterms.terms.decision.Truth;
import goodterms.terms.decision.Verdict;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.source.Position;
import goodterms.terms.value.Type;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class MarginTest {

    private static final long HOUR = 3_600;
    private static final long NOON = Instant.parse("2026-04-13T12:00:00Z").getEpochSecond();

    private final Margin margin = new Margin("USD", new Wording(ZoneId.of("America/Chicago")));

    private String said(Type type, Relation relation, Truth truth, long left, long right) {
        Expression both = new Comparison(relation, Expression.zero(type), Expression.zero(type));
        return margin.of(new Verdict.Check(new Condition("", Position.line("page.md", 1), both), truth, left, right));
    }

    @Test
    void what_is_measured_says_by_how_much_it_holds_or_fails() {
        assertThat(said(Type.LENGTH, Relation.AT_LEAST, Truth.FAILS, 64 * HOUR, 72 * HOUR))
                .isEqualTo("64 hours, 8 hours below 72 hours");
        assertThat(said(Type.LENGTH, Relation.AT_LEAST, Truth.HOLDS, 72 * HOUR, 72 * HOUR))
                .isEqualTo("72 hours, exactly");
        assertThat(said(Type.MONEY, Relation.AT_MOST, Truth.FAILS, 60_00, 49_00))
                .isEqualTo("60.00\u00a0USD, 11.00\u00a0USD above 49.00\u00a0USD");
        assertThat(said(Type.MONEY, Relation.EQUAL, Truth.FAILS, 60_00, 0))
                .isEqualTo("60.00\u00a0USD, not 0.00\u00a0USD");
    }

    @Test
    void moments_are_told_by_the_clock_of_the_account() {
        assertThat(said(Type.MOMENT, Relation.AT_MOST, Truth.FAILS, NOON + 2 * HOUR, NOON))
                .isEqualTo("13 April 2026, 09:00, 2 hours after 13 April 2026, 07:00");
    }

    @Test
    void what_is_not_known_or_not_measured_has_no_margin() {
        assertThat(said(Type.LENGTH, Relation.AT_LEAST, Truth.UNKNOWN, 0, 0)).isEmpty();
        assertThat(said(Type.TRUTH, Relation.EQUAL, Truth.FAILS, 0, 1)).isEmpty();
    }
}
