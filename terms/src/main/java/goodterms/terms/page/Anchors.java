package goodterms.terms.page;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The names by which links can lead to a place on a page: its headings and its clauses. */
public final class Anchors extends AbstractVisitor {

    private final Set<String> names = new LinkedHashSet<>();

    private Anchors() {}

    /** All of a page's. */
    static Set<String> of(Node document) {
        Anchors anchors = new Anchors();
        document.accept(anchors);
        return anchors.names;
    }

    /** The name of a heading: its words in lower case, with hyphens between them. */
    public static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s-]", "")
                .strip()
                .replaceAll("\\s+", "-");
    }

    @Override
    public void visit(Heading heading) {
        names.add(slug(Words.of(heading).shown()));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String[] info = block.getInfo() == null
                ? new String[0]
                : block.getInfo().strip().split("\\s+", 2);
        if (info.length == 2 && info[0].equals("clause")) {
            names.add(info[1]);
        }
    }
}
