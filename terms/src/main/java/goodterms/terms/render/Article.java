package goodterms.terms.render;

import goodterms.terms.page.Page;
import goodterms.terms.policy.Policy;
import java.util.List;
import java.util.Optional;

/**
 * What stands on a page of terms, section by section, for a document that somebody else makes around it.
 *
 * @param title what the page is called
 * @param contents the headings worth a list; none where they are taken in at a glance
 * @param sections in the order of the page
 */
public record Article(String title, List<Entry> contents, List<Section> sections) {

    public Article {
        contents = List.copyOf(contents);
        sections = List.copyOf(sections);
    }

    /** A heading, with the name that links lead to it by. */
    public record Entry(String name, String words, int level) {}

    /**
     * What stands between one heading of the second level and the next.
     *
     * @param heading none for what stands before the first
     * @param html safe: what authors write as markup is shown as the characters it is made of
     */
    public record Section(Optional<Entry> heading, String html) {}

    /** That of a page that was checked without a finding. */
    public static Article of(Page page, Policy policy) {
        return Html.article(page, policy);
    }
}
