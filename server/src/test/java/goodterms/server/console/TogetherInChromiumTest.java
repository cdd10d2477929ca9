package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.SignedIn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Drafts that need each other, in real Chromium. */
final class TogetherInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Office OFFICE = new Office(running, browser);

    private static void keep(Page page, String before, String after) {
        String text = page.inputValue("#text");
        assertThat(text).contains(before);
        page.fill("#text", text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        follow(Office.button(page, "Keep as draft"));
        assertThat(page.locator(".notice.good").innerText()).contains("The draft is kept.");
    }

    private static void drop(Page page) {
        follow(Office.button(page, "Drop the draft"));
        assertThat(page.locator(".notice").innerText()).contains("dropped");
    }

    @Test
    void drafts_that_need_each_other_are_chosen_looked_at_and_proposed_together() {
        SignedIn author = OFFICE.staff("customertrackr", "both", "support");
        Page page = OFFICE.open(author, "/terms/plans/edit");
        keep(page, "[30 days](#trial.length)", "[31 days](#trial.length)");
        page.navigate(author.at("/terms/cancellation/edit"));
        keep(page, "\n# ", "\nEvery trial is [31 days](#trial.length) long.\n\n# ");
        assertThat(page.locator("main").innerText()).contains("1 thing to mend");
        OFFICE.looks(author, "/terms/cancellation/draft", "console-draft-alone");
        page.getByLabel("by both@customertrackr.example").check();
        follow(Office.button(page, "Look at them together"));
        assertThat(page.locator("main").innerText())
                .contains("Looked at together with", "Every trial is 31 days long.")
                .doesNotContain("thing to mend");
        OFFICE.looks(author, "/terms/cancellation/draft?with=terms/plans.md", "console-draft-together");
        follow(Office.button(page, "Propose these 2 together"));
        assertThat(page.locator("main").innerText()).contains("All of it is published, or none.");
        drop(page);
        page.navigate(author.at("/terms/plans/draft"));
        drop(page);
        OFFICE.isQuiet();
    }
}
