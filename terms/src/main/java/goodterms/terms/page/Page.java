package goodterms.terms.page;

import goodterms.terms.clause.PageId;
import goodterms.terms.page.Block.ClauseBlock;
import goodterms.terms.page.Block.ExampleBlock;
import java.util.List;
import java.util.Set;

/**
 * A page of terms as it was read: what customers see, and what runs.
 *
 * @param file the name it was read under
 * @param text the whole of it
 * @param anchors the names that links within the page can lead to
 * @param links the destinations of links that leave the page
 */
public record Page(
        String file,
        String text,
        PageId id,
        FrontMatter front,
        List<Passage> passages,
        List<ClauseBlock> clauses,
        List<ExampleBlock> examples,
        Set<String> anchors,
        List<Link> links) {

    public Page {
        passages = List.copyOf(passages);
        clauses = List.copyOf(clauses);
        examples = List.copyOf(examples);
        anchors = Set.copyOf(anchors);
        links = List.copyOf(links);
    }

    /** Every statement of a parameter, in the order of the page. */
    public List<Parameter> parameters() {
        return passages.stream()
                .flatMap(passage -> passage.parameters().stream())
                .toList();
    }
}
