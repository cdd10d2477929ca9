package goodterms.terms.render;

import goodterms.terms.page.Page;
import goodterms.terms.page.PageReader;
import goodterms.terms.policy.Policy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** A page of terms as customers see it: one HTML document that needs nothing else and loads nothing. */
public final class Html {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final int SECTION = 2;

    private final Page page;
    private final Policy policy;
    private final Site site;
    private final Node document;
    private final Headings headings;
    private final HtmlRenderer renderer;
    private final StringBuilder out = new StringBuilder();
    private final HtmlWriter html = new HtmlWriter(out);

    private Html(Page page, Policy policy, Site site) {
        this.page = page;
        this.policy = policy;
        this.site = site;
        this.document = PageReader.markdown(page.text(), PageReader.headLines(page));
        this.headings = Headings.of(document, page);
        this.renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new PageNodes(context, page, policy, headings))
                .build();
    }

    /** A page that was checked without a finding. */
    public static String of(Page page, Policy policy) {
        return of(page, policy, Site.alone(page.front().company()));
    }

    /** The same among the other pages of its company. */
    public static String of(Page page, Policy policy, Site site) {
        return new Html(page, policy, site).whole();
    }

    /** What stands on a page, for another document around it. */
    static Article article(Page page, Policy policy) {
        return new Html(page, policy, Site.alone(page.front().company())).article();
    }

    /** What a page is called: its title, or its first heading, or its short name. */
    public static String title(Page page) {
        Node document = PageReader.markdown(page.text(), PageReader.headLines(page));
        return page.front()
                .title()
                .or(() -> Headings.of(document, page).title().map(Headings::words))
                .orElse(page.front().page());
    }

    private String whole() {
        Shell.open(html, title(page) + " · " + site.company());
        Shell.header(html, site, file());
        html.tag("main", Attributes.of("id", "main_content"));
        head();
        contents();
        html.tag("article");
        out.append(renderer.render(document));
        html.tag("/article");
        html.tag("/main");
        foot();
        Shell.close(html);
        return out.toString();
    }

    private Article article() {
        headings.title().ifPresent(Node::unlink);
        List<Article.Section> sections = new ArrayList<>();
        Optional<Article.Entry> heading = Optional.empty();
        StringBuilder section = new StringBuilder();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() == SECTION) {
                sections.add(new Article.Section(heading, section.toString()));
                heading = Optional.of(entry(next));
                section.setLength(0);
            }
            section.append(renderer.render(node));
        }
        sections.add(new Article.Section(heading, section.toString()));
        return new Article(
                title(page),
                headings.listed().stream().map(this::entry).toList(),
                sections.stream().filter(each -> !each.html().isBlank()).toList());
    }

    private Article.Entry entry(Heading heading) {
        return new Article.Entry(headings.id(heading), Headings.words(heading), heading.getLevel());
    }

    private String file() {
        return page.file().replaceFirst(".*/", "");
    }

    /** The title moves from the article into its head, where the date stands under it. */
    private void head() {
        html.tag("div", Attributes.of("class", "head"));
        headings.title()
                .ifPresentOrElse(
                        heading -> {
                            heading.unlink();
                            out.append(renderer.render(heading));
                        },
                        () -> Shell.element(html, "h1", title(page)));
        html.tag("p", Attributes.of("class", "updated"));
        html.text("Last updated on ");
        date();
        html.tag("/p");
        html.tag("/div");
    }

    private void date() {
        LocalDate updated = page.front().updated();
        html.tag("time", Attributes.of("datetime", updated.toString()));
        html.text(DAY.format(updated));
        html.tag("/time");
    }

    private void contents() {
        if (headings.listed().isEmpty()) {
            return;
        }
        html.tag("nav", Attributes.of("class", "contents", "aria-labelledby", "contents_title"));
        html.tag("h2", Attributes.of("id", "contents_title"));
        html.text("On this page");
        html.tag("/h2");
        html.tag("ul");
        for (Heading heading : headings.listed()) {
            html.tag("li", Attributes.of("class", "level-" + heading.getLevel()));
            html.tag("a", Attributes.of("href", "#" + headings.id(heading)));
            html.text(Headings.words(heading));
            html.tag("/a");
            html.tag("/li");
        }
        html.tag("/ul");
        html.tag("/nav");
        html.line();
    }

    private void foot() {
        html.tag("footer");
        if (!policy.rules().isEmpty()) {
            Shell.element(
                    html,
                    "p",
                    "The rules on this page are the ones that decide: each decision quotes the sentence it rests on.");
        }
        html.tag("dl");
        Shell.element(html, "dt", "Version");
        html.tag("dd");
        date();
        html.tag("/dd");
        if (!policy.rules().isEmpty()) {
            Shell.element(html, "dt", "Amounts");
            String rounding = page.front().rounding().map(how -> "; " + how).orElse("");
            Shell.element(html, "dd", "in " + policy.currency() + rounding);
        }
        Shell.element(html, "dt", "SHA-256");
        html.tag("dd");
        Shell.element(html, "code", page.id().sha256());
        html.tag("/dd");
        html.tag("/dl");
        html.tag("/footer");
    }
}
