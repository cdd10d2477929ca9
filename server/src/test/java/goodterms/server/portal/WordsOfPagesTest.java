package goodterms.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand.RequestRefund;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.CustomPrice.CustomLimit;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.server.Running;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What pages of the portal say, read as they come. */
final class WordsOfPagesTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final Actor ANA = Actor.customer(Lived.ANA);
    private static final Actor MAX = Actor.staff("max", "finance");

    private static Command refund(RefundReason reason) {
        return new RequestRefund(ANA, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, reason);
    }

    @Test
    void AR_05_a_refund_that_could_not_go_back_is_told_until_it_was_transferred() {
        Lived lived = Lived.at(running, "anytrack", Lived.START)
                .give(new Command.Subscribe(
                        ANA, "personal", Interval.MONTH, SimulatedProcessor.card("refund-fails"), false))
                .moveTo("2026-03-17T15:00:00Z")
                .give(refund(RefundReason.OTHER));
        assertThat(lived.words("/requests/1"))
                .contains("Money on its way", "49.00 USD could not go back", "We try again on 18 March 2026.");
        lived.moveTo("2026-03-29T15:00:00Z");
        assertThat(lived.words("/requests/1")).contains("With us", "It is still yours: one of us makes sure");
        lived.give(new Command.SettleRefund(
                MAX, new RefundId(1), Command.SettleRefund.How.TRANSFERRED, "bank transfer 117"));
        assertThat(lived.words("/requests/1"))
                .contains("Settled", "49.00 USD was transferred to your bank account on 29 March 2026.")
                .doesNotContain("on its way", "It is still yours", "bank transfer 117");
    }

    @Test
    void CT_01_a_letter_that_was_answered_by_the_cancellation_is_done() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .give(new Command.ContactSupport(
                        ANA, Topic.CANCELLATION, Optional.empty(), Optional.of("Please cancel our account.")));
        assertThat(lived.words("/requests")).contains("With us");
        lived.give(
                new Command.Cancel(ANA, Channel.SUPPORT, false, Optional.of("Example Bakery"), Optional.of(Lived.ANA)));
        assertThat(lived.words("/requests")).contains("Done").doesNotContain("With us");
        assertThat(lived.words("/requests/1")).contains("It is done: your subscription is cancelled.");
    }

    @Test
    void PT_05_features_that_stopped_with_the_cancellation_are_named_after_it_too() {
        Command campaign = new Command.RecordActivity(Activity.CAMPAIGN_STARTED, true);
        Command cancel = new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty());
        Lived monthly = Lived.on(running, "promotrack", "pro", Interval.MONTH, false)
                .give(campaign)
                .give(cancel);
        assertThat(monthly.words("/cancel"))
                .contains(
                        "These features have stopped: Generation of campaigns", "Until then you keep everything else.")
                .doesNotContain("you keep what you have");
        Lived yearly = Lived.on(running, "promotrack", "pro", Interval.YEAR, false)
                .give(campaign)
                .give(cancel);
        assertThat(yearly.words("/cancel"))
                .contains("Until then you keep what you have.")
                .doesNotContain("have stopped");
    }

    @Test
    void CT_08_who_left_without_a_card_comes_back_by_way_of_one_or_with_another_plan() {
        Lived lived = Lived.at(running, "customertrackr", Lived.START)
                .give(new Command.Subscribe(ANA, "team", Interval.MONTH, Optional.empty(), false))
                .moveTo("2026-04-02T15:00:00Z")
                .give(new Command.Cancel(
                        ANA, Channel.SUPPORT, false, Optional.of("Example Bakery"), Optional.of(Lived.ANA)));
        assertThat(lived.words("")).contains("Come back", "Choose another plan");
        assertThat(lived.page("/restore")).contains("href=\"/customertrackr/portal/card?then=restore\"");
        SignedIn ana = SignedIn.customer(running, "customertrackr", lived.id().value(), Lived.ANA);
        assertThat(Sent.of(ana, "/card?then=restore", "/card")
                        .with("token", "visa")
                        .send()
                        .headers()
                        .firstValue("Location"))
                .contains("/customertrackr/portal/restore");
        assertThat(lived.words("/restore")).contains("What happens", "79.00 USD");
    }

    @Test
    void CT_01_without_a_name_on_file_an_owner_gives_it_with_the_billing_details_and_cancels() {
        Ana lived = Ana.of(running, "customertrackr").paying("team", Interval.MONTH, "visa");
        SignedIn ana = SignedIn.customer(running, "customertrackr", lived.id().value(), Lived.ANA);
        assertThat(Sent.words(ana, "/cancel"))
                .contains("Tell us the name of your company first", "Add billing details")
                .doesNotContain("This can't be cancelled here");
        lived.give(new Command.ChangeBillingDetails(
                ANA, new BillingDetails("Example Bakery", List.of("1 Example Street"), Optional.empty())));
        assertThat(Sent.of(ana, "/cancel", "/cancel/support")
                        .with("company", "example bakery")
                        .with("email", Lived.ANA)
                        .send()
                        .headers()
                        .firstValue("Location"))
                .contains("/customertrackr/portal/cancel?done=asked");
        lived.give(
                new Command.Cancel(ANA, Channel.SUPPORT, false, Optional.of("Example Bakery"), Optional.of(Lived.ANA)));
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Ending.class);
    }

    @Test
    void CT_01_a_name_is_not_asked_for_where_support_could_not_cancel_either() {
        Published.anew(
                running,
                "customertrackr",
                text -> text.replace("when: email_matches\n", "when: email_matches\nwhen: !in_trial\n")
                        .replace(
                                "email_matches: yes\ngives: cancellation accepted",
                                "email_matches: yes\nin_trial: no\ngives: cancellation accepted"));
        Ana lived = Ana.of(running, "customertrackr").trying("team", "visa");
        SignedIn ana = SignedIn.customer(running, "customertrackr", lived.id().value(), Lived.ANA);
        assertThat(Sent.words(ana, "/cancel"))
                .contains("This can't be cancelled here", "our terms say: ", "Write to support")
                .doesNotContain("Tell us the name");
        Published.anew(running, "customertrackr", text -> text);
        assertThat(Sent.words(ana, "/cancel")).contains("Tell us the name of your company first");
    }

    @Test
    void AM_17_a_plan_with_limits_of_its_own_is_offered_with_them() {
        Lived lived = Lived.on(running, "anytrack", "personal", Interval.MONTH, false);
        assertThat(lived.words("/plan")).contains("Billable sessions: 100,000, more at a price Properties");
        lived.give(new Command.SetCustomPrice(
                MAX,
                new CustomPrice(
                        "advanced",
                        Interval.MONTH,
                        Money.of(CurrencyUnit.USD, 120),
                        List.of(new CustomLimit("sessions", Optional.of(250_000L)))),
                "agreed by phone"));
        assertThat(lived.words("/plan"))
                .contains(
                        "120.00 USD a month",
                        "Billable sessions: 250,000, more at a price paid monthly; 100,000, more at a price paid yearly");
    }

    @Test
    void AM_09_who_has_an_add_on_is_told_the_price_they_took_it_at() {
        Lived had = Lived.on(running, "anytrack", "advanced", Interval.MONTH, false)
                .give(new Command.ChangeQuantity(ANA, "further-property", 2));
        Lived other = Lived.on(running, "anytrack", "advanced", Interval.MONTH, false);
        Published.anew(
                running,
                "anytrack",
                text -> text.replace("month: 30.00", "month: 35.00").replace("[$30]", "[$35]"));
        assertThat(had.words("/add-ons/further-property")).contains("30.00 USD a month each. You have 2 now.");
        assertThat(other.words("/add-ons/further-property")).contains("35.00 USD a month each. You have none now.");
    }

    @Test
    void a_pause_is_offered_as_the_terms_in_force_now_allow_it() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, false);
        assertThat(lived.words("")).contains(" Pause ");
        Published.inForceFrom(
                running, "grouptrack", "2026-02-02", "2026-03-20", text -> text.replace("[60 days](#p", "[0 days](#p"));
        lived.moveTo("2026-03-25T15:00:00Z");
        assertThat(lived.account().lastEventAt()).isBefore("2026-03-20T00:00:00Z");
        assertThat(lived.words("")).doesNotContain(" Pause ");
    }

    @Test
    void PT_08_what_will_answer_is_told_from_the_version_that_judges_the_request() {
        Published.inForceFrom(
                running,
                "promotrack",
                "2026-01-06",
                "2026-03-20",
                text -> text.replace(
                        "[the version it was charged under, or by a later one that you have agreed to since](#terms.govern=charge-or-accepted)",
                        "[the version in force when you ask](#terms.govern=request)"));
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.YEAR, false)
                .moveTo("2026-03-25T15:00:00Z")
                .give(refund(RefundReason.TECHNICAL));
        assertThat(lived.words("/requests/1")).contains("Then one of these sentences answers:");
        assertThat(lived.page("/requests/1"))
                .contains("/promotrack/terms/refunds/2026-03-20#")
                .doesNotContain("/promotrack/terms/refunds/2026-01-06#");
    }
}
