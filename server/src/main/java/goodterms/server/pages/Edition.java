package goodterms.server.pages;

import goodterms.terms.page.Page;
import goodterms.terms.page.PageReader;
import goodterms.terms.phrase.Phrases;
import goodterms.terms.policy.Policy;
import goodterms.terms.policy.PolicyReader;
import goodterms.terms.render.Article;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One version of one page, as it was published.
 *
 * @param article what stands on it
 * @param phrases its rules in sentences
 */
public record Edition(Page page, Policy policy, Article article, Phrases phrases) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What stands below each section anyway. */
    private static final String ASKED_BELOW = "Did this answer your question?";

    /** Reads a page that was proved when it was published. */
    public static Edition read(String file, String text) {
        Page page = PageReader.read(file, text)
                .page()
                .orElseThrow(() -> new IllegalStateException("a published page can't be read: " + file));
        Policy policy = PolicyReader.read(page).policy();
        return new Edition(page, policy, Article.of(page, policy), Phrases.of(page, policy));
    }

    /** The page's short name. */
    public String name() {
        return page.front().page();
    }

    /** What it is called. */
    public String title() {
        return article.title();
    }

    /** The day on it. */
    public LocalDate day() {
        return page.front().updated();
    }

    /** The day as people write it. */
    public String dayInWords() {
        return inWords(day());
    }

    /** A day as people write it. */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** Whether it answers questions, so that a case can be tried on it. */
    public boolean decides() {
        return !policy.rules().isEmpty();
    }

    /** Whether readers are asked below a section if it answered their question: where it has a heading to count under. */
    public boolean asksReaders(Article.Section section) {
        return section.heading()
                .filter(heading -> page.anchors().contains(heading.name()))
                .filter(heading -> !heading.words().equals(ASKED_BELOW))
                .isPresent();
    }
}
