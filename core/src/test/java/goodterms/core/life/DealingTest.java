package goodterms.core.life;

import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.CustomPrice.CustomLimit;
import goodterms.core.payment.SimulatedProcessor;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class DealingTest {

    private static Command claim(String coupon) {
        return new Command.ClaimCoupon(ANA, coupon);
    }

    private static Command price(Actor by, String plan, Money price, String because) {
        return new Command.SetCustomPrice(by, new CustomPrice(plan, Interval.MONTH, price, List.of()), because);
    }

    private static Rehearsal account() {
        return Rehearsal.of(GROUPTRACK, "2026-01-31T09:00");
    }

    @Test
    void a_coupon_for_three_invoices_counts_on_three() {
        account()
                .when(claim("half"))
                .then("coupon-claimed")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued total=24.50 due=24.50", "payment-succeeded amount=24.50")
                .at("2026-02-28T09:00")
                .then("invoice-issued total=24.50")
                .at("2026-03-31T09:00")
                .then("invoice-issued total=24.50")
                .at("2026-04-30T09:00")
                .then("invoice-issued total=49.00");
    }

    @Test
    void an_amount_off_goes_on_for_as_long_as_the_coupon_lasts() {
        account()
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued total=49.00")
                .when(claim("ten"))
                .at("2026-12-31T09:00")
                .then("invoice-issued total=39.00", "invoice-issued total=39.00", "invoice-issued total=39.00");
    }

    @Test
    void a_later_coupon_takes_the_place_of_the_one_before() {
        account()
                .when(claim("ten"))
                .when(claim("half"))
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued total=24.50");
    }

    @Test
    void a_coupon_counts_once_for_its_plans_and_for_owners() {
        account().when(claim("gone")).thenRefused("no-such-coupon");
        account().when(claim("half")).when(claim("half")).thenRefused("coupon-claimed-before");
        account()
                .when(new Command.Subscribe(ANA, "untried", Interval.MONTH, SimulatedProcessor.card("visa"), true))
                .when(claim("half"))
                .thenRefused("coupon-not-for-plan");
        account().when(new Command.ClaimCoupon(BEN, "half")).thenRefused("not-an-owner");
        account().when(new Command.ClaimCoupon(SUPPORT, "half")).then("coupon-claimed by=lee");
    }

    @Test
    void a_coupon_for_another_plan_waits_for_that_plan() {
        account()
                .when(claim("half"))
                .when(new Command.Subscribe(ANA, "untried", Interval.MONTH, SimulatedProcessor.card("visa"), true))
                .then("invoice-issued total=10.00");
    }

    @Test
    void a_price_of_its_own_counts_from_the_next_invoice_and_for_a_new_subscription() {
        account()
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(price(LEAD, "pro", usd(2_900), "agreed by phone"))
                .then("custom-price-set because=agreed by phone")
                .at("2026-02-28T09:00")
                .then("invoice-issued total=29.00");
        account()
                .when(price(LEAD, "pro", usd(2_900), "agreed by phone"))
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("subscription-started price=29.00", "invoice-issued total=29.00");
    }

    @Test
    void a_price_that_comes_during_the_trial_is_the_one_that_is_charged_after_it() {
        account()
                .when(Asks.monthly("visa"))
                .then("trial-started price=49.00 ends=2026-02-12T09:00")
                .when(price(LEAD, "pro", usd(2_900), "agreed by phone"))
                .at("2026-02-12T09:00")
                .then("subscription-started price=29.00", "invoice-issued total=29.00 first-after-trial=true")
                .at("2026-03-12T09:00")
                .then("invoice-issued total=29.00");
    }

    @Test
    void a_preview_tells_what_the_next_period_costs_with_coupon_and_price_of_its_own() {
        Rehearsal life = account().when(paidAtOnce(Interval.MONTH, "visa"));
        assertThat(life.preview(claim("half")).sentences())
                .contains("The next period begins on 28 February 2026, 09:00 and costs USD 24.50.");
        assertThat(life.preview(price(LEAD, "pro", usd(2_900), "agreed")).sentences())
                .contains("The next period begins on 28 February 2026, 09:00 and costs USD 29.00.");
    }

    @Test
    void a_price_above_the_published_one_needs_no_bound_and_one_below_it_does() {
        account().when(price(LEAD, "pro", usd(9_900), "more than usual")).then("custom-price-set");
        account().when(price(SUPPORT, "pro", usd(4_800), "a little less")).thenRefused("above-role");
        account().when(price(FINANCE, "pro", usd(0), "a partner")).then("custom-price-set");
    }

    @Test
    void more_than_the_plan_includes_is_given_only_by_roles_that_may_give_something() {
        given(SUPPORT, Optional.of(10L)).thenRefused("role-too-low");
        given(SUPPORT, Optional.empty()).thenRefused("role-too-low");
        given(SUPPORT, Optional.of(3L)).then("custom-price-set");
        given(LEAD, Optional.empty()).then("custom-price-set");
    }

    /** At the published price, with so many properties included. */
    private static Rehearsal given(Actor by, Optional<Long> most) {
        CustomPrice own =
                new CustomPrice("personal", Interval.MONTH, usd(4_900), List.of(new CustomLimit("properties", most)));
        return Rehearsal.of(Shop.ANYTRACK, "2026-01-31T09:00").when(new Command.SetCustomPrice(by, own, "they grow"));
    }

    @Test
    void what_has_no_published_price_is_priced_only_by_roles_that_may_give_something() {
        CustomPrice yearly = new CustomPrice("untried", Interval.YEAR, usd(0), List.of());
        account().when(new Command.SetCustomPrice(SUPPORT, yearly, "asked for")).thenRefused("role-too-low");
        account().when(new Command.SetCustomPrice(LEAD, yearly, "asked for")).then("custom-price-set");
    }

    @Test
    void what_is_free_of_charge_is_invoiced_and_settled_at_once() {
        account()
                .when(price(FINANCE, "pro", usd(0), "a partner"))
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued total=0.00 due=0.00")
                .thenNever("payment-attempted")
                .at("2026-02-28T09:00")
                .then("subscription-renewed", "invoice-issued total=0.00");
    }

    @Test
    void nobody_sets_a_price_without_being_staff_a_reason_and_something_to_price() {
        account().when(price(ANA, "pro", usd(100), "please")).thenRefused("not-staff");
        account()
                .when(price(Actor.staff("x", "boss"), "pro", usd(100), "please"))
                .thenRefused("no-such-role");
        account().when(price(FINANCE, "gold", usd(100), "please")).thenRefused("no-such-plan");
        account().when(price(FINANCE, "free", usd(100), "please")).thenRefused("interval-not-sold");
        account().when(price(FINANCE, "pro", usd(-100), "please")).thenRefused("price-below-zero");
        account().when(price(FINANCE, "pro", usd(100), " ")).thenRefused("reason-missing");
        account().when(price(FINANCE, "pro", Money.parse("EUR 1.00"), "please")).thenRefused("wrong-currency");
        account()
                .when(new Command.SetCustomPrice(
                        FINANCE,
                        new CustomPrice(
                                "pro", Interval.MONTH, usd(100), List.of(new CustomLimit("desks", Optional.of(3L)))),
                        "please"))
                .thenRefused("no-such-meter");
    }

    @Test
    void invoices_are_made_out_to_whom_the_customer_says() {
        BillingDetails details =
                new BillingDetails("Ana & Co", List.of("1 Example Street", "Springfield"), Optional.of("12-345"));
        Rehearsal life = account().when(new Command.ChangeBillingDetails(ANA, details));
        assertThat(life.account().profile().billTo()).contains(details);
        life.when(paidAtOnce(Interval.MONTH, "visa"));
        assertThat(life.history())
                .filteredOn(InvoiceIssued.class::isInstance)
                .extracting(event -> ((InvoiceIssued) event).billTo())
                .containsExactly(Optional.of(details));
        account().when(new Command.ChangeBillingDetails(BEN, details)).thenRefused("not-an-owner");
    }
}
