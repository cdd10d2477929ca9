package goodterms.server.portal;

import static goodterms.server.portal.Ana.ANA;
import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.BillingDetails;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The billing page in every state an account can be in. */
final class BillingInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    /** Looks at the page of a customer, and says what stands on it. */
    private static String seen(Ana ana, String name) {
        Page page = ana.open(browser, "");
        Pictures.of(browser, page, "portal-billing-" + name);
        String text = page.locator("main").innerText().replace('\u00a0', ' ');
        page.context().close();
        return text;
    }

    /** What the page is called that the way to cancel leads to. */
    private static String cancelling(Ana ana) {
        Page page = ana.open(browser.plain(), "");
        follow(page.locator("main .card a[href$='/cancel']"));
        assertThat(page.url()).endsWith("/cancel");
        String title = page.locator("h1").innerText();
        page.context().close();
        return title;
    }

    @Test
    void AM_01_AM_02_it_shows_the_cycle_the_use_and_what_is_charged_next_line_by_line() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("advanced", Interval.MONTH, "visa")
                .give(new Command.ChangeQuantity(ANA, "further-property", 2))
                .give(new Command.ChangeBillingDetails(
                        ANA,
                        new BillingDetails(
                                "Example Ltd", List.of("1 Example Street", "Sampletown"), Optional.of("XX123"))))
                .using("sessions", 40_000)
                .using("properties", 9)
                .using("sources", 12);

        assertThat(seen(ana, "paid"))
                .contains("Advanced", "209.00 USD a month", "With 2 × Further property")
                .contains("This period runs from 2 March 2026 to 2 April 2026.")
                .contains("40,000 of 100,000", "9 of 12", "12, unlimited")
                .contains("On 2 April 2026 we charge 209.00 USD to your Visa ending in 4242.")
                .containsSubsequence(
                        "Advanced", "149.00 USD", "2 × Further property", "60.00 USD", "Total", "209.00 USD")
                .contains("Example Ltd", "1 Example Street", "Tax number XX123", "Expires 12/2036");
    }

    @Test
    void AM_23_use_is_warned_of_at_80_and_at_100_percent() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "visa")
                .using("sessions", 8_000)
                .using("properties", 3);

        assertThat(seen(ana, "warned"))
                .contains("80 % of what your plan includes is used.")
                .contains("All that your plan includes is used.");
    }

    @Test
    void AM_12_a_payment_that_failed_says_what_failed_when_it_is_tried_again_and_what_follows() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "ok-then-declined")
                .at("2026-04-03T08:00:00Z");

        assertThat(seen(ana, "overdue"))
                .contains("A payment did not go through")
                .contains("We could not charge 49.00 USD: the card was declined.", "We try again on ")
                .contains("Unless it is paid, access stops on ")
                .contains("Pay now", "Use another card");
    }

    @Test
    void AM_13_a_suspended_account_says_so_and_how_it_comes_back() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "ok-then-declined")
                .at("2026-04-10T08:00:00Z");

        assertThat(seen(ana, "suspended"))
                .contains(
                        "Access has stopped because a payment is overdue",
                        "Your access comes back the moment you pay.");
        assertThat(cancelling(ana)).isEqualTo("Cancel Personal");
    }

    @Test
    void an_account_frozen_by_hand_says_since_when_that_it_accuses_nobody_and_what_stays_possible() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "ok-then-declined")
                .at("2026-04-03T08:00:00Z")
                .give(new Command.Freeze(
                        Actor.staff("max", "finance"), "somebody else knows your password", Optional.empty()))
                .at("2026-05-20T08:00:00Z");

        assertThat(seen(ana, "frozen-by-hand"))
                .contains(
                        "Your account is frozen", "Since 3 April 2026 nobody can use it", "accuses nobody of anything")
                .contains("You can still see your invoices, export your content, cancel, and ask for money back.")
                .contains("Write to support@anytrack.example.")
                .contains("49.00 USD is still to be paid", "We don't ask for it while your account is frozen")
                .doesNotContain("Pay now", "Change plan", "We try again on");
        assertThat(cancelling(ana)).isEqualTo("Cancel Personal");
        Page card = ana.open(browser.plain(), "/card");
        assertThat(card.locator("main").innerText())
                .contains("Your account is frozen", "no plan or card can be taken", "Back to billing");
        card.context().close();
    }

    @Test
    void CT_15_a_frozen_account_says_by_when_it_can_be_paid_and_keeps_its_way_to_cancel() {
        Ana ana = Ana.of(running, "customertrackr")
                .paying("team", Interval.MONTH, "ok-then-declined")
                .at("2026-04-20T08:00:00Z");

        assertThat(seen(ana, "frozen"))
                .contains(
                        "Your account is frozen because a payment is overdue",
                        "Your access comes back the moment you pay.")
                .contains("Unless it is paid by 13 October 2026, the account is closed.", "Pay now")
                .doesNotContain("Change plan");
        assertThat(cancelling(ana)).isEqualTo("Tell us the name of your company first");
    }

    @Test
    void PT_02_a_paused_account_says_when_it_goes_on_and_keeps_its_way_to_cancel() {
        Ana ana = Ana.of(running, "grouptrack")
                .paying("pro", Interval.MONTH, "visa")
                .give(new Command.Pause(ANA, Optional.of(Instant.parse("2026-03-20T15:00:00Z"))));

        assertThat(seen(ana, "paused"))
                .contains("Your subscription is paused", "It goes on by itself on 20 March 2026.", "Resume now")
                .doesNotContain("Change plan", "Coming up");
        assertThat(cancelling(ana)).isEqualTo("Cancel Pro");
    }

    @Test
    void AM_14_PT_16_a_trial_says_the_day_it_ends_and_what_is_charged_then() {
        Ana ana = Ana.of(running, "anytrack").trying("personal", "visa");

        assertThat(seen(ana, "trial"))
                .contains("Your trial runs until 16 March 2026")
                .contains(
                        "On that day 49.00 USD is charged to your Visa ending in 4242. Cancel before then, and nothing is charged.");
    }

    @Test
    void CT_12_CT_13_an_account_on_hold_says_until_when_a_plan_can_be_taken() {
        Ana ana = Ana.of(running, "customertrackr")
                .give(new Command.Subscribe(ANA, "team", Interval.MONTH, Optional.empty(), false))
                .at("2026-04-02T08:00:00Z");

        assertThat(seen(ana, "hold")).contains("Your account is on hold", "Your data is kept", "Choose a plan by ");
    }

    @Test
    void AM_05_a_change_that_waits_is_told_with_its_undo() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("advanced", Interval.MONTH, "visa")
                .give(new Command.ChangePlan(ANA, Optional.of("personal"), Optional.empty()));

        assertThat(seen(ana, "waiting"))
                .contains("From 2 April 2026 you have Personal", "It costs 49.00 USD a month.", "Keep Advanced")
                .contains("On 2 April 2026 we charge 49.00 USD");
    }

    @Test
    void AM_07_a_cancelled_account_says_until_when_it_has_access_and_that_nothing_more_is_charged() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "visa")
                .give(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));

        assertThat(seen(ana, "ending"))
                .contains("You have cancelled: access ends on 2 April 2026", "Nothing more is charged.")
                .contains("Keep my subscription")
                .doesNotContain("Coming up");
    }

    @Test
    void AM_19_AM_24_a_new_account_is_led_to_the_plans_and_told_where_mail_comes_from() {
        assertThat(seen(Ana.of(running, "anytrack"), "new"))
                .contains("You have no plan yet", "Choose a plan")
                .contains("Our emails come from anytrack.example.");
    }
}
