package goodterms.server.portal;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.calendar.Interval;
import goodterms.core.subscription.Subscription;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How customers pay what is overdue, and keep card, billing details and coupon. */
final class PaymentInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void publish() throws IOException {
        Worldwide.publish(running);
    }

    private static Ana overdue() {
        return Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "ok-then-declined")
                .at("2026-04-03T08:00:00Z");
    }

    private static Locator button(Page page, String words) {
        return page.locator("main .button", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private static String text(Page page) {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    @Test
    void AM_12_another_card_pays_what_is_overdue_at_once() {
        Ana ana = overdue();
        Page page = ana.open(browser, "/card");
        assertThat(text(page))
                .contains("We never see or keep your card's number", "It is charged to the new card at once.");
        follow(button(page, "Use this card"));
        assertThat(text(page)).contains("Choose one of the cards.");
        Pictures.of(browser, page, "portal-card");
        page.locator("input[value=mastercard]").check();
        follow(button(page, "Use this card"));

        assertThat(text(page))
                .contains("Your new card is charged from now on.", "Mastercard ending in 4444")
                .doesNotContain("A payment did not go through");
        assertThat(ana.account().subscription()).isInstanceOf(Subscription.Active.class);
        page.context().close();
    }

    @Test
    void AM_12_what_is_overdue_is_asked_of_the_same_card_once_however_often_is_clicked() {
        Ana ana = overdue();
        Page page = ana.open(browser, "/pay");
        assertThat(text(page)).contains("We charge 49.00 USD to your card ending in 0341, once");
        Pictures.of(browser, page, "portal-pay");
        int before = attempts(ana);
        followTwice(button(page, "Pay 49.00"));
        page.waitForURL(address -> address.contains("done=paying"));

        assertThat(attempts(ana)).isEqualTo(before + 1);
        assertThat(text(page)).contains("We could not charge 49.00 USD: the card was declined.");
        page.context().close();
    }

    private static int attempts(Ana ana) {
        return (int) ana.journal().stream()
                .filter(PaymentEvent.PaymentAttempted.class::isInstance)
                .count();
    }

    @Test
    void AM_09_billing_details_are_changed_and_errors_keep_what_was_typed() {
        Ana ana = Ana.of(running, "anytrack").paying("personal", Interval.MONTH, "visa");
        Page page = ana.open(browser, "/details");
        page.locator("#address").fill("1 Example Street\nSampletown");
        follow(button(page, "Save"));
        assertThat(text(page)).contains("Enter a name: yours or your company's.");
        assertThat(page.locator("#address").inputValue()).isEqualTo("1 Example Street\nSampletown");
        Pictures.of(browser, page, "portal-details");
        page.locator("#name").fill("Example Ltd");
        page.locator("#number").fill("XX123");
        follow(button(page, "Save"));

        assertThat(text(page))
                .contains("Your next invoices will be made out like that.", "Example Ltd", "Tax number XX123");
        assertThat(ana.journal()).hasAtLeastOneElementOfType(InvoiceEvent.BillingDetailsChanged.class);
        page.context().close();
    }

    @Test
    void a_coupon_is_taken_once_and_counts_from_the_next_invoice_on() {
        Ana ana = Ana.of(running, "anytrack").paying("personal", Interval.MONTH, "visa");
        Page page = ana.open(browser, "/coupon");
        page.locator("#coupon").fill("nonsense");
        follow(button(page, "Use it"));
        assertThat(text(page)).contains("We know no such coupon. Check how the code is written.");
        assertThat(page.locator("#coupon").inputValue()).isEqualTo("nonsense");
        Pictures.of(browser, page, "portal-coupon");
        page.locator("#coupon").fill("third");
        follow(button(page, "Use it"));

        assertThat(text(page)).contains("Your coupon counts from the next invoice on.", "A third off", "−16.17 USD");
        page.navigate(ana.address("/coupon"));
        page.locator("#coupon").fill("third");
        follow(button(page, "Use it"));
        assertThat(text(page)).contains("You have had this coupon before, and each counts once.");
        page.context().close();
    }
}
