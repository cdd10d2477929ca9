package goodterms.terms.render;

import org.commonmark.renderer.html.HtmlWriter;

/** The document that leads to all the pages of a company. */
public final class Index {

    private Index() {}

    /** One link a page, in the order of the site. */
    public static String of(Site site) {
        StringBuilder out = new StringBuilder();
        HtmlWriter html = new HtmlWriter(out);
        Shell.open(html, "Terms · " + site.company());
        Shell.header(html, Site.alone(site.company()), "index.md");
        html.tag("main", Attributes.of("id", "main_content"));
        html.tag("div", Attributes.of("class", "head"));
        Shell.element(html, "h1", "Our terms");
        html.tag("/div");
        html.tag("ul", Attributes.of("class", "pages"));
        for (Site.Entry entry : site.pages()) {
            html.tag("li");
            html.tag("a", Attributes.of("href", entry.file().replaceFirst("\\.md$", ".html")));
            html.text(entry.title());
            html.tag("/a");
            html.tag("/li");
        }
        html.tag("/ul");
        html.tag("/main");
        Shell.close(html);
        return out.toString();
    }
}
