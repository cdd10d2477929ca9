package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.credit;
import static goodterms.core.life.Asks.decline;
import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Asks.grant;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.PROMOTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.core.identity.Actor;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.usage.Activity;
import goodterms.terms.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class JudgingTest {

    /** Told two days after the charge: 28 of 30 days are left, 45.73 and less 5 % of it 43.45. */
    private static Rehearsal toldLater() {
        return Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-03T09:00")
                .when(cancel(ANA))
                .when(refund(RefundReason.CHANGED_MIND))
                .then("case-opened case-id=case-1 role=support lead up-to=43.45 credit-up-to=0.00 asks=[]");
    }

    @Test
    void the_named_role_grants_within_the_bound() {
        toldLater()
                .at("2026-06-04T09:00")
                .when(grant(LEAD, 1, 4_345, "a loyal customer"))
                .thenOnly("case-granted", "credit-note-issued", "refund-ordered", "refunded")
                .then(
                        "case-granted refund=43.45 credit=0.00 by=kim because=a loyal customer",
                        "refunded payment=payment-1 amount=43.45");
    }

    @Test
    void a_higher_role_decides_too() {
        toldLater().when(grant(FINANCE, 1, 1_000, "agreed by phone")).then("refunded amount=10.00");
    }

    @Test
    void a_declined_case_is_closed_and_can_be_asked_again() {
        toldLater()
                .when(decline(LEAD, 1, "used every day"))
                .thenOnly("case-declined")
                .when(grant(LEAD, 1, 100, "after all"))
                .thenRefused("no-open-case")
                .when(refund(RefundReason.CHANGED_MIND))
                .then("refund-requested case-id=case-2", "case-opened case-id=case-2");
    }

    @Test
    void each_reason_not_to_grant_has_its_refusal() {
        toldLater().when(grant(ANA, 1, 100, "please")).thenRefused("not-staff");
        toldLater()
                .when(grant(Actor.staff("eve", "magician"), 1, 100, "abracadabra"))
                .thenRefused("no-such-role");
        toldLater().when(grant(LEAD, 2, 100, "who knows")).thenRefused("no-open-case");
        toldLater().when(grant(SUPPORT, 1, 100, "kind")).thenRefused("role-too-low");
        toldLater().when(grant(LEAD, 1, 100, " ")).thenRefused("reason-missing");
        toldLater().when(grant(LEAD, 1, 0, "nothing")).thenRefused("nothing-granted");
        toldLater().when(grant(LEAD, 1, -100, "less")).thenRefused("nothing-granted");
        toldLater().when(grant(LEAD, 1, 4_346, "a cent more")).thenRefused("above-bound");
        toldLater().when(credit(LEAD, 1, 1, "as credit")).thenRefused("above-bound");
        toldLater()
                .when(new CaseCommand.Grant(
                        LEAD,
                        new CaseId(1),
                        Optional.of(Money.ofMinor(CurrencyUnit.EUR, 100)),
                        Optional.empty(),
                        "euros"))
                .thenRefused("wrong-currency");
    }

    @Test
    void a_role_grants_no_more_than_its_own_bound() {
        Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-03T09:00")
                .when(cancel(ANA))
                .when(refund(RefundReason.CHANGED_MIND))
                .when(grant(LEAD, 1, 20_001, "much"))
                .thenRefused("above-role")
                .when(grant(FINANCE, 1, 20_001, "much"))
                .then("refunded amount=200.01");
    }

    @Test
    void a_fault_is_found_out_before_anything_is_decided() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .when(refund(RefundReason.TECHNICAL))
                .thenOnly("refund-requested", "case-opened", "reply-promised")
                .then("case-opened asks=[fault_cause, fault_length]");
        life.when(decline(LEAD, 1, "no")).thenRefused("finding-missing");
        life.when(new CaseCommand.RecordFinding(
                        SUPPORT,
                        new CaseId(1),
                        new CaseFinding(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                .thenRefused("no-finding");
        life.when(fault(ANA, 1, FaultCause.OURS, 72, true)).thenRefused("not-staff");
        life.when(fault(SUPPORT, 9, FaultCause.OURS, 72, true)).thenRefused("no-open-case");
    }

    @Test
    void a_long_fault_of_ours_leaves_a_credit_to_the_support_lead_that_pays_the_next_invoice() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .when(refund(RefundReason.TECHNICAL))
                .when(fault(SUPPORT, 1, FaultCause.OURS, 72, true))
                .then(
                        "finding-recorded by=lee",
                        "refund-decided refund=0.00 credit=0.00 credit-up-to=49.00 clause=feature-unusable",
                        "case-opened role=support lead up-to=0.00 credit-up-to=49.00 asks=[]")
                .when(credit(LEAD, 1, 4_000, "three days down"))
                .thenOnly("case-granted", "credit-note-issued", "credited")
                .then("credited amount=40.00");
        assertThat(life.account().billing().credit()).isEqualTo(Worlds.usd(4_000));
        life.at("2026-07-01T09:00")
                .then("invoice-issued total=49.00 credit=40.00 due=9.00", "payment-succeeded amount=9.00");
        assertThat(life.account().billing().credit()).isEqualTo(Worlds.usd(0));
    }

    @Test
    void an_invoice_that_credit_covers_whole_is_paid_without_a_charge() {
        Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .when(refund(RefundReason.TECHNICAL))
                .when(fault(SUPPORT, 1, FaultCause.THIRD_PARTY, 100, false))
                .when(credit(LEAD, 1, 4_900, "a month lost"))
                .at("2026-07-01T09:00")
                .thenOnly("subscription-renewed", "invoice-issued")
                .then("invoice-issued total=49.00 credit=49.00 due=0.00")
                .at("2026-08-01T09:00")
                .then("payment-succeeded amount=49.00");
    }

    @Test
    void a_fault_that_the_page_gives_nothing_for_settles_the_case() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .when(refund(RefundReason.TECHNICAL))
                .when(fault(SUPPORT, 1, FaultCause.CUSTOMER, 72, true))
                .thenOnly("finding-recorded", "refund-decided", "case-settled")
                .then("refund-decided refund=0.00 credit-up-to=0.00 clause=own-device");
        assertThat(life.account().desk().open()).isEmpty();
    }

    @Test
    void a_documented_fault_opens_a_yearly_plan_to_finance_even_after_a_campaign() {
        Rehearsal.of(PROMOTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.CAMPAIGN_STARTED))
                .when(refund(RefundReason.TECHNICAL))
                .then("case-opened role=finance asks=[fault_documented]")
                .when(fault(SUPPORT, 1, FaultCause.OURS, 5, true))
                .then("refund-decided up-to=490.00 clause=documented-fault decided-by=finance")
                .when(grant(LEAD, 1, 100, "not mine to give"))
                .thenRefused("role-too-low")
                .when(grant(FINANCE, 1, 49_000, "never worked"))
                .then("refunded amount=490.00");
    }

    @Test
    void a_repetition_found_on_a_case_marks_the_account() {
        Rehearsal life = toldLater()
                .when(new CaseCommand.RecordFinding(
                        SUPPORT,
                        new CaseId(1),
                        new CaseFinding(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(RepeatTrial.SUSPECTED))))
                .then("finding-recorded", "repeat-trial-marked repeat-trial=suspected", "case-opened up-to=43.45");
        assertThat(life.account().standing().repeatTrial()).isEqualTo(RepeatTrial.SUSPECTED);
        assertThat(life.account().desk().open()).hasSize(1);
    }

    private static Policy goodwill() {
        return Worlds.policy("refunds.md", """
                ---
                company: example
                page: refunds
                updated: 2026-01-01
                currency: USD
                governs: [refund]
                ---

                # Refunds

                Once per account, a support lead may return a payment.

                ```clause goodwill
                once per: account
                refund: up to charged
                decided by: support lead
                ```

                Otherwise nothing is returned.

                ```clause nothing
                default
                refund: 0
                ```
                """);
    }

    @Test
    void what_is_left_to_a_person_only_once_is_not_granted_on_two_cases() {
        Company company =
                Worlds.company("example", "UTC", List.of(), List.of(Terms.of(Instant.EPOCH, List.of(goodwill()))));
        Rehearsal.of(company, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(refund(RefundReason.CHANGED_MIND))
                .at("2026-07-01T09:00")
                .when(refund(RefundReason.CHANGED_MIND))
                .when(grant(LEAD, 1, 100, "goodwill"))
                .then("given-once clause=goodwill scope=account", "refunded payment=payment-1")
                .when(grant(LEAD, 2, 100, "goodwill"))
                .thenRefused("given-since")
                .when(decline(LEAD, 2, "had it"))
                .when(refund(RefundReason.CHANGED_MIND))
                .then("refund-decided refund=0.00 up-to=0.00 clause=nothing");
    }

    @Test
    void a_mark_needs_staff_and_a_reason() {
        toldLater()
                .when(new CaseCommand.MarkRepeatTrial(ANA, RepeatTrial.NONE, "it was not me"))
                .thenRefused("not-staff");
        toldLater()
                .when(new CaseCommand.MarkRepeatTrial(LEAD, RepeatTrial.NONE, ""))
                .thenRefused("reason-missing");
    }
}
