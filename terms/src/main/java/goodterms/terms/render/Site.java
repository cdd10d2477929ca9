package goodterms.terms.render;

import java.util.List;

/**
 * What stands around a page of a company.
 *
 * @param company its name as customers know it
 * @param pages all its pages, in the order readers are offered them; empty where a page stands alone
 */
public record Site(String company, List<Entry> pages) {

    public Site {
        pages = List.copyOf(pages);
    }

    /** One page of a company: where it is, and what it is called. */
    public record Entry(String file, String title) {}

    /** A page that stands alone. */
    public static Site alone(String company) {
        return new Site(company, List.of());
    }
}
