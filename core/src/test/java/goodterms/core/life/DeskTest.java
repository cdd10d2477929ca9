package goodterms.core.life;

import static goodterms.core.life.Asks.ask;
import static goodterms.core.life.Asks.askFor;
import static goodterms.core.life.Asks.credit;
import static goodterms.core.life.Asks.decline;
import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Asks.grant;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.DEPUTY;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.HALVES;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Declined;
import goodterms.core.cases.Evidence;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentKind;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits at the desk: clocks, evidence, second persons, and what is owed while the rest waits. */
final class DeskTest {

    private static final CaseId FIRST = new CaseId(1);

    private static Rehearsal paid() {
        return Rehearsal.of(HALVES, "2026-06-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
    }

    @Test
    void what_is_owed_is_paid_at_once_while_the_other_part_waits_for_a_finding() {
        Rehearsal life = paid().when(refund(RefundReason.TECHNICAL))
                .then(
                        "case-opened asks=[fault_cause]",
                        "part-decided output=refund owed=24.50 clause=half-back",
                        "refund-ordered amount=24.50",
                        "given-once clause=half-back")
                .thenNever("refund-decided");
        life.when(fault(SUPPORT, 1, FaultCause.OURS, 5, true))
                .then("refund-decided refund=24.50 credit-up-to=24.50", "case-opened up-to=0.00 credit-up-to=24.50")
                .thenNever("refund-ordered")
                .thenNever("given-once");
        life.when(credit(FINANCE, 1, 2_451, "too much")).thenRefused("above-bound");
        life.when(credit(FINANCE, 1, 2_450, "our fault")).then("credited amount=24.50");
        assertThat(life.account().billing().totals().refunded()).isEqualTo(usd(2_450));
    }

    @Test
    void a_finding_that_leaves_nothing_more_settles_the_case_and_pays_nothing_twice() {
        paid().when(refund(RefundReason.TECHNICAL))
                .then("refund-ordered amount=24.50")
                .when(fault(SUPPORT, 1, FaultCause.CUSTOMER, 5, true))
                .then("refund-decided refund=24.50 credit-up-to=0.00", "case-settled")
                .thenNever("refund-ordered");
    }

    @Test
    void nobody_is_the_second_person_for_their_own_grant_and_what_one_role_may_bounds_both() {
        Rehearsal life = paid().when(refund(RefundReason.TECHNICAL)).when(fault(SUPPORT, 1, FaultCause.OURS, 5, true));
        life.when(credit(DEPUTY, 1, 2_000, "kind")).thenRefused("role-too-low");
        Rehearsal year = Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-03T09:00")
                .when(Asks.cancel(ANA))
                .when(refund(RefundReason.CHANGED_MIND))
                .when(grant(DEPUTY, 1, 30_000, "much"))
                .thenOnly("grant-proposed");
        year.when(new CaseCommand.ApproveGrant(DEPUTY, FIRST)).thenRefused("same-person");
        year.when(new CaseCommand.ApproveGrant(LEAD, FIRST)).thenRefused("above-role");
        year.when(new CaseCommand.ApproveGrant(FINANCE, FIRST)).then("case-granted refund=300.00", "refund-ordered");
    }

    @Test
    void a_new_grant_takes_the_place_of_one_that_waits() {
        Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-03T09:00")
                .when(Asks.cancel(ANA))
                .when(refund(RefundReason.CHANGED_MIND))
                .when(grant(LEAD, 1, 10_000, "much"))
                .thenOnly("grant-proposed")
                .when(grant(FINANCE, 1, 5_000, "less"))
                .then("proposal-withdrawn", "case-granted refund=50.00", "refund-ordered amount=50.00");
    }

    @Test
    void a_clock_that_has_run_out_before_money_is_asked_for_is_not_missed_again() {
        Rehearsal.of(HALVES, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(ask(ANA, Topic.PAYMENT, "May I have it back?"))
                .then("reply-promised target=2026-06-03T19:00 limit=2026-06-08T19:00")
                .at("2026-06-05T09:00")
                .then("reply-target-missed case-id=case-1")
                .when(refund(RefundReason.TECHNICAL))
                .then("case-settled case-id=case-1", "reply-promised case-id=case-2 target=2026-06-03T19:00")
                .at("2026-06-30T09:00")
                .then("reply-limit-missed case-id=case-2")
                .thenNever("reply-target-missed");
    }

    @Test
    void however_many_strangers_write_they_are_one_question_a_topic() {
        Rehearsal life = Rehearsal.of(HALVES, "2026-06-01T09:00");
        for (int i = 0; i < 50; i++) {
            life.when(ask(Actor.customer("somebody" + i + "@example.com"), Topic.OTHER, "Hello?"));
        }
        life.when(askFor(SUPPORT, "ANA@example.com", Topic.OTHER, "Hello, too"));
        assertThat(life.account().desk().inquiries())
                .extracting(Inquiry::customer)
                .containsExactly("somebody0@example.com", "ANA@example.com");
    }

    @Test
    void texts_have_a_length_and_cases_so_much_evidence() {
        Rehearsal life = paid();
        life.when(ask(ANA, Topic.OTHER, "x".repeat(Inquiry.LONGEST))).then("inquiry-opened");
        life.when(ask(ANA, Topic.OTHER, "x".repeat(Inquiry.LONGEST + 1))).thenRefused("text-too-long");
        life.when(ask(ANA, Topic.OTHER, " ")).thenRefused("text-missing");
        life.when(refund(RefundReason.TECHNICAL));
        for (int i = 0; i < Evidence.MOST; i++) {
            life.when(look("look " + i)).then("evidence-recorded");
        }
        life.when(look("one more")).thenRefused("too-much-evidence");
    }

    private static Command look(String found) {
        return new CaseCommand.RecordEvidence(SUPPORT, new CaseId(2), EvidenceKind.OTHER, Optional.empty(), found);
    }

    @Test
    void the_latest_declined_cases_can_come_back_and_no_more_are_kept() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-03T09:00")
                .when(Asks.cancel(ANA));
        for (int number = 1; number <= Declined.KEPT + 1; number++) {
            life.when(refund(RefundReason.CHANGED_MIND)).when(decline(LEAD, number, "no"));
        }
        life.when(new CaseCommand.ReopenCase(ANA, FIRST, "again")).thenRefused("not-declined");
        life.when(new CaseCommand.ReopenCase(ANA, new CaseId(2), "again")).then("case-reopened", "case-opened");
        life.when(new CaseCommand.ReopenCase(ANA, new CaseId(3), "again")).thenRefused("case-already-open");
        life.when(grant(LEAD, 2, 4_000, "well")).then("refund-ordered amount=40.00");
        life.when(new CaseCommand.ReopenCase(ANA, new CaseId(3), "again")).thenRefused("already-given-back");
    }

    @Test
    void capital_letters_in_an_address_make_nobody_else_of_a_person() {
        Rehearsal life = paid();
        life.when(new CaseCommand.RequestRefund(
                        Actor.customer("Ana@Example.com"),
                        Channel.PORTAL,
                        Optional.empty(),
                        PaymentKind.SUBSCRIPTION,
                        RefundReason.OTHER))
                .then("refund-ordered amount=24.50");
    }
}
