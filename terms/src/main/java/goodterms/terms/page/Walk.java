package goodterms.terms.page;

import goodterms.terms.page.Block.ClauseBlock;
import goodterms.terms.page.Block.ExampleBlock;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Quote;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Goes through a page from top to bottom and collects its passages, clauses, examples and links. */
final class Walk extends AbstractVisitor {

    private static final List<String> FENCES = List.of("clause", "example");

    /** Findings beyond this many are not looked for: who has mended these will check again. */
    private static final int MOST_FINDINGS = 200;
    /** More than anybody quotes; decisions quote all that a clause stands under. */
    private static final int LONGEST_STATEMENT = 10_000;

    private final String file;
    /** The lines of the page. */
    private final List<String> source;

    private final ParameterReader parameters;
    private final Set<String> anchors;
    private final List<Passage> passages = new ArrayList<>();
    private final List<ClauseBlock> clauses = new ArrayList<>();
    private final List<ExampleBlock> examples = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    /** The headings above, by level; a missing level is an empty string. */
    private final List<String> headings = new ArrayList<>();
    /** The passages since the last heading or clause. */
    private List<Passage> stated = new ArrayList<>();
    /** Those of the clause before, for a clause that follows it without words of its own. */
    private List<Passage> statedBefore = List.of();

    Walk(String file, List<String> source, String currency, Set<String> anchors) {
        this.file = file;
        this.source = source;
        this.parameters = new ParameterReader(currency);
        this.anchors = anchors;
    }

    void through(Node document) {
        document.accept(this);
    }

    List<Passage> passages() {
        return passages;
    }

    List<ClauseBlock> clauses() {
        return clauses;
    }

    List<ExampleBlock> examples() {
        return examples;
    }

    List<Link> links() {
        return links;
    }

    List<Finding> findings() {
        return findings;
    }

    @Override
    public void visit(Heading heading) {
        while (headings.size() >= heading.getLevel()) {
            headings.removeLast();
        }
        Passage passage = passage(heading, true);
        while (headings.size() < heading.getLevel() - 1) {
            headings.add("");
        }
        headings.add(passage.quote().words());
        passages.add(passage);
        stated = new ArrayList<>();
        statedBefore = List.of();
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(passage(paragraph, false));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            add(passage(node, false));
        } else {
            visitChildren(node);
        }
    }

    private void add(Passage passage) {
        if (!passage.quote().words().isEmpty()) {
            passages.add(passage);
            stated.add(passage);
        }
    }

    private Passage passage(Node block, boolean heading) {
        Words words = Words.of(block);
        words.html().forEach(node -> refuseHtml(at(node, at(block))));
        List<Parameter> read = new ArrayList<>();
        for (org.commonmark.node.Link link : words.links()) {
            follow(link, at(link, at(block)), read);
        }
        List<String> path = headings.stream().filter(name -> !name.isEmpty()).toList();
        return new Passage(new Quote(at(block), path, words.shown()), words.loose(), read, heading);
    }

    private void follow(org.commonmark.node.Link link, Position at, List<Parameter> read) {
        String destination = link.getDestination();
        String words = Words.of(link).shown();
        if (findings.size() >= MOST_FINDINGS) {
            return;
        }
        if (!destination.startsWith("#") || anchors.contains(destination.substring(1))) {
            refuseShared(at, words, destination);
            links.add(new Link(at, words, destination));
            return;
        }
        String name = destination.substring(1);
        if (!ParameterReader.canBe(name, words)) {
            findings.add(Finding.of(
                    at,
                    "dead-link",
                    "the link “" + words + "” leads to #" + name + ", which is no heading, no clause and no value",
                    Spelling.closest(name, anchors)
                            .map(near -> "Did you mean #" + near + "?")
                            .orElse("Link to a heading, or write a value such as `[24 hours](#" + name + ")`.")));
            return;
        }
        try {
            read.add(parameters.read(at, name, words));
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
        }
    }

    private void refuseShared(Position at, String words, String destination) {
        if (destination.startsWith("#") && Literals.looksLikeOne(words)) {
            findings.add(Finding.of(
                    at,
                    "name-taken",
                    "the value “" + words + "” is called " + destination + ", and so is a heading or a clause",
                    "Give the value another name, as links to that name lead to the heading."));
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        String html = block.getLiteral().strip();
        int end = html.indexOf("-->");
        if (!html.startsWith("<!--") || (end >= 0 && end + "-->".length() < html.length())) {
            refuseHtml(at(block));
        } else if (end < 0) {
            findings.add(Finding.of(
                    at(block),
                    "open-comment",
                    "this comment is never closed, so all that follows belongs to it",
                    "End it with -->."));
        }
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        for (String kind : FENCES) {
            if (block.getLiteral().lines().anyMatch(line -> line.startsWith("```" + kind))) {
                findings.add(Finding.of(
                        at(block),
                        "unknown-block",
                        "this " + kind + " stands four spaces in, which makes it a picture of a " + kind
                                + " that does not run",
                        "Move it to the left, to where the sentences above it start."));
            }
        }
    }

    private void refuseHtml(Position at) {
        findings.add(Finding.of(
                at,
                "html-in-page",
                "the page holds HTML, which is not shown to customers",
                "Write it in Markdown; only comments `<!-- … -->` can stay."));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        Position at = at(block);
        String[] info = block.getInfo() == null
                ? new String[] {""}
                : block.getInfo().strip().split("\\s+", 2);
        String kind = info[0];
        if (!FENCES.contains(kind)) {
            Spelling.closest(kind, FENCES)
                    .filter(near -> !kind.isEmpty())
                    .ifPresent(near -> findings.add(Finding.of(
                            at, "unknown-block", "a block “" + kind + "” does not run", "Did you mean " + near + "?")));
            return;
        }
        if (block.getClosingFenceLength() == null) {
            findings.add(Finding.of(
                    at,
                    "open-fence",
                    "this " + kind + " is never closed, so all that follows belongs to it",
                    "End it with the line " + block.getFenceCharacter().repeat(block.getOpeningFenceLength()) + "."));
            return;
        }
        keep(kind, at, info.length > 1 ? info[1].strip() : "", lines(block, at));
    }

    private void keep(String kind, Position at, String id, List<Line> lines) {
        List<Passage> under = stated.isEmpty() ? statedBefore : stated;
        if (under.stream().mapToInt(passage -> passage.quote().words().length()).sum() > LONGEST_STATEMENT) {
            findings.add(Finding.of(
                    at,
                    "too-long",
                    "more than " + LONGEST_STATEMENT + " characters stand above this " + kind
                            + ", all of which a decision would quote",
                    "Put a heading above the sentences that state it."));
        } else if (kind.equals("clause")) {
            clauses.add(new ClauseBlock(at, id, lines, under));
            statedBefore = under;
            stated = new ArrayList<>();
        } else {
            examples.add(new ExampleBlock(at, lines, under));
        }
    }

    private List<Line> lines(FencedCodeBlock block, Position at) {
        List<Line> lines = new ArrayList<>();
        int number = at.line();
        for (String text : block.getLiteral().split("\n", -1)) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            int colon = text.indexOf(':');
            String key = (colon < 0 ? text : text.substring(0, colon)).strip();
            String rest = colon < 0 ? "" : text.substring(colon + 1);
            // What containers and the fence took off the left of the line.
            int before = Math.max(0, source.get(number - 1).length() - text.length());
            int column = colon < 0
                    ? 0
                    : colon + 1 + rest.length() - rest.stripLeading().length();
            lines.add(new Line(new Position(file, number, 1), key, rest.strip(), before + column + 1));
        }
        return lines;
    }

    private Position at(Node node) {
        return at(node, Position.line(file, 1));
    }

    private Position at(Node node, Position otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? otherwise
                : new Position(
                        file,
                        spans.getFirst().getLineIndex() + 1,
                        spans.getFirst().getColumnIndex() + 1);
    }
}
