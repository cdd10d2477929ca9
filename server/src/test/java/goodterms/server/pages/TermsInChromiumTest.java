package goodterms.server.pages;

import static goodterms.server.site.Browser.arrive;
import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published terms as people meet them. */
final class TermsInChromiumTest {

    private static final String TOLD = "/grouptrack/terms/refunds/try?question=refund&asked_at=2026-03-14T09:00"
            + "&payment_kind=subscription&ever_used=yes&cancelled=yes&reason=cancelled-late"
            + "&charged_at=2026-03-13T10:00&contacted_support_at=2026-03-14T09:00&charged=49.00";

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/grouptrack/terms",
                "/grouptrack/terms/refunds",
                "/anytrack/terms/billing",
                "/customertrackr/terms/terms-of-service",
                "/promotrack/terms/refunds/2025-06-02",
                "/promotrack/terms/refunds/2026-01-06/changes",
                "/grouptrack/terms/refunds/try",
                "/grouptrack/terms/refunds/try?asking=payment_kind",
                "/customertrackr/terms/refunds/try?charged_at=nonsense",
                TOLD,
                "/grouptrack/terms/refunds?thanks=do-you-give-refunds",
            })
    void every_page_is_sound_in_every_width_and_scheme(String path) {
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(running.at(path).toString());
        Pictures.of(
                browser, page, path.substring(1).replaceAll("[?].*", "-told").replace('/', '-'));
        page.context().close();
    }

    @Test
    void a_case_that_a_version_answers_otherwise_is_told_as_the_examples_of_the_page_tell_it() {
        Page page = browser.window(360, ColorScheme.LIGHT);
        page.navigate(running.at("/promotrack/terms/refunds/2026-01-06/changes").toString());
        assertThat(page.locator(".card").first().innerText())
                .contains("asked 10 hours after the charge, the length of your billing period is one year");
        page.context().close();
    }

    @Test
    void a_case_is_tried_with_the_keyboard_alone_and_the_back_button_keeps_what_was_told() {
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(running.at("/grouptrack/terms/refunds").toString());
        link(page, "Try your case").focus();
        arrive(page, () -> page.keyboard().press("Enter"));
        for (int i = 0; i < 3; i++) {
            page.locator("input[type=radio]").first().focus();
            page.keyboard().press("Space");
            arrive(page, () -> page.keyboard().press("Enter"));
        }
        assertThat(page.locator(".told li").allInnerTexts())
                .anySatisfy(line -> assertThat(line).contains("What you paid for is the subscription."));
        int told = page.locator(".told li").count();
        page.goBack();
        assertThat(page.locator(".told li").count()).isEqualTo(told - 1);
        page.context().close();
    }

    @Test
    void a_case_told_whole_is_decided_with_the_sentence_its_calculation_and_why_others_do_not_decide() {
        Page page = browser.plain();
        page.navigate(running.at(TOLD).toString());

        assertThat(page.locator(".headline").innerText()).isEqualTo("We return 46.55 USD.");
        assertThat(page.locator(".ground blockquote").innerText())
                .startsWith("Tell support by email within 24 hours of the charge that you have cancelled.");
        assertThat(page.locator(".sum").innerText())
                .contains(
                        "The amount you were charged",
                        "49.00",
                        "Less 5\u00a0% of the amount you were charged",
                        "46.55");
        page.locator(".others summary").click();
        assertThat(page.locator(".others").innerText())
                .contains("And if I write later than that?", "It would need that the product was never used");
        follow(link(page, "I have had it before"));
        assertThat(page.locator(".headline, legend, label").first().innerText()).isNotEqualTo("We return 46.55 USD.");
        page.context().close();
    }

    @Test
    void an_answer_that_cannot_be_is_told_by_its_field_and_nothing_else_is_lost() {
        Page page = browser.plain();
        page.navigate(running.at(TOLD.replace("charged=49.00", "charged=lots")).toString());

        assertThat(page.locator("#error").innerText()).contains("Enter an amount of 0.00 or more, such as 29.00.");
        assertThat(page.locator("#answer").inputValue()).isEqualTo("lots");
        assertThat(page.locator(".told li").count()).isEqualTo(7);
        page.locator("#answer").fill("49");
        follow(page.locator("button", new Page.LocatorOptions().setHasText("Continue")));
        assertThat(page.locator(".headline").innerText()).isEqualTo("We return 46.55 USD.");
        page.context().close();
    }

    @Test
    void GT_10_a_reader_who_clicks_twice_or_comes_again_is_counted_once() {
        Page page = browser.plain();
        page.navigate(running.at("/grouptrack/terms/refunds").toString());
        Locator yes = page.locator(".answered button[value=yes]").first();
        followTwice(yes);
        page.waitForURL(address -> address.contains("thanks="));
        page.navigate(running.at("/grouptrack/terms/refunds").toString());
        follow(page.locator(".answered button[value=no]").first());

        assertThat(page.locator(".thanks").innerText()).startsWith("Thank you.");
        assertThat(tallies()).isEqualTo("do-you-give-refunds 1 0");
        page.context().close();
    }

    private static String tallies() {
        return running.server().transactions().of("grouptrack", connection -> {
            try (var rows = connection
                    .prepareStatement(
                            "select string_agg(place || ' ' || yes || ' ' || no, ', ') from answered where company = 'grouptrack'")
                    .executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    private static Locator link(Page page, String name) {
        return page.locator("a", new Page.LocatorOptions().setHasText(name)).first();
    }
}
