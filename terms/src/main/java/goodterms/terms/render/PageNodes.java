package goodterms.terms.render;

import goodterms.terms.clause.Clause;
import goodterms.terms.page.Block.ExampleBlock;
import goodterms.terms.page.Page;
import goodterms.terms.page.Parameter;
import goodterms.terms.phrase.Phrases;
import goodterms.terms.policy.Policy;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** What a page of terms shows otherwise than any other Markdown. */
final class PageNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Page page;
    private final Policy policy;
    private final Phrases phrases;
    private final Headings headings;
    private final Map<String, Value> parameters = new HashMap<>();
    private final Map<Integer, ExampleBlock> examples;

    PageNodes(HtmlNodeRendererContext context, Page page, Policy policy, Headings headings) {
        this.context = context;
        this.html = context.getWriter();
        this.page = page;
        this.policy = policy;
        this.phrases = Phrases.of(page, policy);
        this.headings = headings;
        for (Parameter parameter : page.parameters()) {
            parameters.put(parameter.name(), parameter.value());
        }
        this.examples = page.examples().stream()
                .collect(Collectors.toMap(example -> example.at().line(), Function.identity()));
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                Link.class,
                Image.class,
                FencedCodeBlock.class,
                IndentedCodeBlock.class,
                HtmlInline.class,
                HtmlBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading it -> heading(it);
            case Link it -> link(it);
            case Image it -> children(it); // its words: a page loads nothing from elsewhere
            case FencedCodeBlock it -> fenced(it);
            case IndentedCodeBlock it -> code(it.getLiteral());
            case HtmlInline it -> markup(it.getLiteral());
            case HtmlBlock it -> markup(it.getLiteral());
            default -> throw new IllegalArgumentException(node + " is rendered like any other Markdown");
        }
    }

    private void heading(Heading heading) {
        String tag = "h" + heading.getLevel();
        html.line();
        html.tag(tag, Attributes.of("id", headings.id(heading)));
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void link(Link link) {
        String destination = link.getDestination();
        String name = destination.replaceFirst("^#([^=]*).*", "$1");
        boolean leadsSomewhere = !destination.startsWith("#") || page.anchors().contains(destination.substring(1));
        Value value = parameters.get(name);
        if (!leadsSomewhere && value != null) {
            String words = isFigure(value) ? "figure" : "words";
            html.tag(
                    "data",
                    Attributes.of("value", DataValue.of(value, policy.currency()), "data-name", name, "class", words));
            children(link);
            html.tag("/data");
            return;
        }
        html.tag("a", Attributes.of("href", address(destination)));
        children(link);
        html.tag("/a");
    }

    /** Whether a value is one that readers look for on a page. */
    private static boolean isFigure(Value value) {
        Kind kind = value.type().kind();
        return kind != Kind.WORD && kind != Kind.TEXT && kind != Kind.SCHEDULE;
    }

    /** Where a link leads once the pages of a company are HTML beside each other. */
    private String address(String destination) {
        String safe = context.urlSanitizer().sanitizeLinkUrl(destination);
        boolean beside = safe.matches("[\\w./-]+\\.md(#.*)?");
        return context.encodeUrl(beside ? safe.replaceFirst("\\.md(?=#|$)", ".html") : safe);
    }

    private void fenced(FencedCodeBlock block) {
        String[] info = block.getInfo().strip().split("\\s+", 2);
        switch (info[0]) {
            case "clause" ->
                policy.rules().values().stream()
                        .flatMap(rules -> rules.clauses().stream())
                        .filter(clause -> clause.id().equals(info[1].strip()))
                        .forEach((Clause clause) -> new RuleBox(html, phrases).write(clause));
            case "example" -> example(line(block));
            default -> code(block.getLiteral());
        }
    }

    private static int line(FencedCodeBlock block) {
        return block.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private void example(int line) {
        ExampleBlock block = examples.get(line);
        if (block == null) {
            throw new IllegalStateException("no example was read from line " + line + " of " + page.file());
        }
        WorkedExample example = WorkedExample.of(block, policy, phrases);
        html.line();
        html.tag("figure", Attributes.of("class", "example"));
        element("figcaption", "For example");
        element("p", String.join(" ", example.facts()));
        html.tag("p", Attributes.of("class", "outcome"));
        html.text(String.join(" ", example.outcomes()));
        html.tag("/p");
        html.tag("/figure");
        html.line();
    }

    private void code(String literal) {
        html.line();
        html.tag("pre", Attributes.of("tabindex", "0"));
        element("code", literal);
        html.tag("/pre");
        html.line();
    }

    /** Comments are for authors; anything else is shown as the characters it is made of. */
    private void markup(String literal) {
        if (!literal.strip().startsWith("<!--")) {
            html.text(literal);
        }
    }

    private void element(String tag, String words) {
        html.tag(tag);
        html.text(words);
        html.tag("/" + tag);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
