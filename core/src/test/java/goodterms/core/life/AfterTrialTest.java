package goodterms.core.life;

import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.subscribe;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.CUSTOMERTRACKR;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AfterTrialTest {

    /** A trial begins without a card, and the plan goes on only with one. */
    private static final Company TRUSTING = Worlds.company(
            "trusting", "UTC", List.of(), List.of(Terms.of(Instant.EPOCH, List.of(Worlds.policy("plans.md", """
                    ---
                    company: trusting
                    page: plans
                    updated: 2026-01-01
                    currency: USD
                    ---

                    # Plans

                    Try it for [10 days](#trial.length), [without a card](#trial.card=not-required). If there is one by
                    then, [the plan begins](#trial.then=bill).
                    """)))));

    private static Optional<AfterTrial> after(Rehearsal life) {
        return AfterTrial.of(life.account(), life.context());
    }

    @Test
    void a_trial_that_is_billed_afterwards_is_so_by_the_invoice_to_come() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-01-01T09:00").when(monthly("visa"));
        assertThat(after(life)).hasValueSatisfying(it -> {
            assertThat(it).isInstanceOf(AfterTrial.Billed.class);
            assertThat(((AfterTrial.Billed) it).invoice().due()).isEqualTo(usd(4_900));
        });
    }

    @Test
    void a_trial_that_the_page_puts_on_hold_is_never_billed_though_there_is_a_card() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-01-31T12:00").when(monthly("visa"));
        assertThat(after(life)).contains(new AfterTrial.Held(Instant.parse("2026-04-01T17:00:00Z"), false));
    }

    @Test
    void a_trial_without_a_card_is_put_on_hold_for_want_of_one() {
        Rehearsal life = Rehearsal.of(TRUSTING, "2026-01-01T09:00").when(subscribe("pro"));
        assertThat(after(life))
                .hasValueSatisfying(
                        it -> assertThat(((AfterTrial.Held) it).cardMissing()).isTrue());
        life.when(changeCard("visa"));
        assertThat(after(life)).containsInstanceOf(AfterTrial.Billed.class);
    }

    /** What somebody is told before they begin it. */
    private static String told(Company company, Command command) {
        return Rehearsal.of(company, "2026-01-01T09:00")
                .preview(command)
                .sentences()
                .getLast();
    }

    @Test
    void a_trial_that_no_charge_follows_is_told_without_a_price() {
        assertThat(told(ANYTRACK, monthly("visa")))
                .isEqualTo("The trial ends on 15 January 2026, 09:00; after it, a period costs USD 49.00.");
        assertThat(told(CUSTOMERTRACKR, monthly("visa")))
                .isEqualTo(
                        "The trial ends on 31 January 2026, 09:00; after it, nothing is charged, and access stops unless a"
                                + " plan is taken up.");
        assertThat(told(TRUSTING, subscribe("pro")))
                .isEqualTo(
                        "The trial ends on 11 January 2026, 09:00; there is no card on file, so that nothing is charged"
                                + " after it, and access stops.");
    }

    @Test
    void there_is_none_without_a_trial() {
        assertThat(after(Rehearsal.of(ANYTRACK, "2026-01-31T09:00"))).isEmpty();
        assertThat(after(Rehearsal.of(ANYTRACK, "2026-01-31T09:00").when(paidAtOnce(Interval.MONTH, "visa"))))
                .isEmpty();
    }
}
