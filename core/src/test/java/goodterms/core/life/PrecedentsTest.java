package goodterms.core.life;

import static goodterms.core.life.Asks.decline;
import static goodterms.core.life.Asks.grant;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseFacts;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Likeness;
import goodterms.core.cases.Precedent;
import goodterms.core.cases.Precedents;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.AccountId;
import goodterms.core.usage.Activity;
import goodterms.terms.clause.Clause;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PrecedentsTest {

    private static final CaseId FIRST = new CaseId(1);
    private static final AccountId OTHER = new AccountId("other");

    /** A year, used, cancelled two days later: GroupTrack's page leaves the refund to a person. */
    private static Rehearsal waiting() {
        return Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-03T09:00")
                .when(Asks.cancel(ANA))
                .when(refund(RefundReason.CHANGED_MIND));
    }

    private static Clause later() {
        return GROUPTRACK.terms().getFirst().rules(Question.REFUND).orElseThrow().clauses().stream()
                .filter(clause -> clause.id().equals("told-later"))
                .findFirst()
                .orElseThrow();
    }

    private static Precedent decided(Rehearsal life) {
        return Decided.of(OTHER, life.history()).getFirst();
    }

    private static Precedent with(Precedent precedent, String fact, long raw, Instant decidedAt) {
        Map<String, Long> facts = new TreeMap<>(precedent.facts().known());
        facts.put(fact, raw);
        return new Precedent(
                precedent.account(),
                precedent.caseId(),
                decidedAt,
                precedent.clause(),
                new CaseFacts(facts, Set.of()),
                precedent.given(),
                precedent.bound(),
                precedent.because());
    }

    @Test
    void what_a_person_granted_is_kept_with_its_clause_its_bound_and_the_reason() {
        Precedent precedent = decided(waiting().when(grant(FINANCE, 1, 10_000, "a fair share")));
        assertThat(precedent.clause().id()).isEqualTo("told-later");
        assertThat(precedent.given()).isEqualTo(usd(10_000));
        assertThat(precedent.bound()).isGreaterThan(usd(46_000)).isLessThan(usd(49_000));
        assertThat(precedent.because()).isEqualTo("a fair share");
    }

    @Test
    void what_a_person_declined_is_kept_as_nothing_given() {
        assertThat(decided(waiting().when(decline(FINANCE, 1, "no"))).given()).isEqualTo(usd(0));
    }

    @Test
    void a_case_that_waits_is_no_precedent() {
        assertThat(Decided.of(OTHER, waiting().history())).isEmpty();
    }

    @Test
    void the_nearest_facts_come_first_and_of_equals_the_latest() {
        Precedent granted = decided(waiting().when(grant(FINANCE, 1, 10_000, "fair")));
        CaseFacts facts =
                Decided.page(FIRST, OTHER, waiting().history()).orElseThrow().facts();
        Instant day = Instant.parse("2026-07-01T00:00:00Z");
        long unused = facts.known().get("unused_value");
        Precedent near = with(granted, "unused_value", unused - 100, day);
        Precedent far = with(granted, "unused_value", 100, day);
        Precedent newer = with(granted, "unused_value", unused, day);
        List<Likeness> like = Precedents.like(later(), facts, List.of(far, granted, near, newer), 3);
        assertThat(like).extracting(Likeness::precedent).containsExactly(newer, granted, near);
        assertThat(like).extracting(Likeness::sameClause).containsOnly(true);
        assertThat(like.getFirst().distance()).isZero();
        assertThat(like.getLast().different()).extracting(Object::toString).containsExactly("unused_value");
    }

    @Test
    void another_reason_is_apart_and_another_clause_comes_last() {
        Precedent granted = decided(waiting().when(grant(FINANCE, 1, 10_000, "fair")));
        CaseFacts facts =
                Decided.page(FIRST, OTHER, waiting().history()).orElseThrow().facts();
        Clause other = GROUPTRACK.terms().getFirst().rules(Question.REFUND).orElseThrow().clauses().stream()
                .filter(clause -> !clause.id().equals("told-later"))
                .findFirst()
                .orElseThrow();
        Precedent unlike = with(granted, "reason", 0, granted.decidedAt());
        assertThat(Precedents.like(later(), facts, List.of(unlike), 5)
                        .getFirst()
                        .distance())
                .isEqualTo(1_000);
        assertThat(Precedents.like(other, facts, List.of(granted), 5).getFirst().sameClause())
                .isFalse();
    }
}
