package goodterms.terms.render;

import goodterms.terms.page.Anchors;
import goodterms.terms.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The headings of a page, each with an id that no other element has. */
final class Headings {

    /** Fewer are taken in at a glance. */
    private static final int WORTH_A_LIST = 4;

    private static final int DEEPEST_LISTED = 3;

    private final Map<Heading, String> ids = new HashMap<>();
    private final List<Heading> order = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private Headings() {}

    /** Those of a page; a clause keeps its id where a heading would have the same. */
    static Headings of(Node document, Page page) {
        Headings headings = new Headings();
        page.clauses().forEach(clause -> headings.taken.add(clause.id()));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }

    private void add(Heading heading) {
        String slug = Anchors.slug(words(heading));
        String wanted = slug.isEmpty() ? "section" : slug;
        String id = wanted;
        for (int next = 2; !taken.add(id); next++) {
            id = wanted + "-" + next;
        }
        ids.put(heading, id);
        order.add(heading);
    }

    /** The id of a heading of the page. */
    String id(Heading heading) {
        return ids.getOrDefault(heading, "");
    }

    /** The page's own title, if it has one: the first heading of the first level. */
    Optional<Heading> title() {
        return order.stream().filter(heading -> heading.getLevel() == 1).findFirst();
    }

    /** Those a list of contents names; none where there are too few for one. */
    List<Heading> listed() {
        List<Heading> listed = order.stream()
                .filter(heading -> heading.getLevel() > 1 && heading.getLevel() <= DEEPEST_LISTED)
                .toList();
        return listed.size() < WORTH_A_LIST ? List.of() : listed;
    }

    /** The words of a heading, without its markup. */
    static String words(Node heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString().strip();
    }
}
