package goodterms.terms.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a paragraph or heading, with the links among them. */
final class Words extends AbstractVisitor {

    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder loose = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final List<Node> html = new ArrayList<>();
    private int withinParameter;

    private Words() {}

    static Words of(Node block) {
        Words words = new Words();
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(words);
        }
        return words;
    }

    /** As a customer reads them, on one line. */
    String shown() {
        return plain(shown);
    }

    /** The same without code and without the words of links within the page. */
    String loose() {
        return plain(loose);
    }

    List<Link> links() {
        return links;
    }

    /** Raw HTML, comments left out. */
    List<Node> html() {
        return html;
    }

    private static String plain(StringBuilder words) {
        return words.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ([.,;:])", "$1")
                .strip();
    }

    @Override
    public void visit(Text text) {
        shown.append(text.getLiteral());
        if (withinParameter == 0) {
            loose.append(text.getLiteral());
        }
    }

    @Override
    public void visit(Code code) {
        shown.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        space();
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        space();
    }

    private void space() {
        shown.append(' ');
        loose.append(' ');
    }

    @Override
    public void visit(Link link) {
        links.add(link);
        boolean parameter = link.getDestination().startsWith("#");
        withinParameter += parameter ? 1 : 0;
        visitChildren(link);
        withinParameter -= parameter ? 1 : 0;
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(HtmlInline inline) {
        if (!inline.getLiteral().startsWith("<!--")) {
            html.add(inline);
        }
    }
}
