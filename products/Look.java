package products;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the pages of a product look.
 *
 * @param name of the product
 * @param hue its colour, as degrees on the wheel
 * @param claim what it is for
 * @param terms where its terms are published
 */
public record Look(String name, int hue, String claim, String terms) {

    /** A text as it may stand in a page, whatever it holds. */
    public static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A number as people read it. */
    public static String many(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** The mail address of a customer of the demo. */
    public static String mail(String customer) {
        return customer + "@example.com";
    }

    /** A whole page. */
    public String page(String title, Optional<String> customer, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · %s</title>
                <link rel="stylesheet" href="/look.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <header><a class="name" href="%s">%s</a>%s</header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                <footer>%s is made up; <a href="%s">its terms</a> are in force all the same.%s</footer>
                </body>
                </html>
                """.formatted(
                        safe(title),
                        safe(name),
                        customer.map(it -> "/" + safe(it)).orElse("/"),
                        safe(name),
                        customer.map(it -> "<nav><span>%s</span><a href=\"/\">Be somebody else</a></nav>"
                                        .formatted(safe(mail(it))))
                                .orElse(""),
                        safe(title),
                        body,
                        safe(name),
                        safe(terms),
                        Site.IN_DEMO
                                ? " <a href=\"%s\">Back to the demo</a>".formatted(safe(start()))
                                : "");
    }

    private String start() {
        return URI.create(terms).resolve("/").toString();
    }

    /** The first page: who do you want to be? */
    public String door(List<String> customers, String more) {
        return page(
                claim,
                Optional.empty(),
                "<p>Whose account would you like to see?</p><ul class=\"people\">"
                        + customers.stream()
                                .map(it -> "<li><a href=\"/%1$s\">%1$s@example.com</a></li>".formatted(safe(it)))
                                .collect(Collectors.joining())
                        + "</ul>" + more);
    }

    /** A part of a page under a title. */
    public static String section(String title, String body) {
        return "<section><h2>%s</h2>%s</section>".formatted(safe(title), body);
    }

    /** A form with one button. */
    public static String button(String action, String words, String fields) {
        return "<form method=\"post\" action=\"%s\">%s<button>%s</button></form>"
                .formatted(safe(action), fields, safe(words));
    }

    /** A value that a form brings along. */
    public static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(safe(name), safe(value));
    }

    /** A field to type into, with what is wrong with it, if anything is. */
    public static String field(String name, String label, String value, String fault) {
        String says =
                fault.isEmpty() ? "" : "<span class=\"fault\" id=\"%s-fault\">%s</span>".formatted(name, safe(fault));
        return "<label for=\"%s\">%s</label>%s<input id=\"%s\" name=\"%s\" value=\"%s\" autocomplete=\"off\"%s>"
                .formatted(
                        name,
                        safe(label),
                        says,
                        name,
                        name,
                        safe(value),
                        fault.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"" + name + "-fault\"");
    }

    /** A list of lines, each HTML already. */
    public static String list(List<String> lines) {
        return lines.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
    }

    /** Words that stand out. */
    public static String notice(String words) {
        return words.isEmpty() ? "" : "<p class=\"notice\" role=\"status\">%s</p>".formatted(safe(words));
    }

    String css() {
        return CSS.replace("HUE", Integer.toString(hue));
    }

    private static final String CSS = """
            :root {
              color-scheme: light dark;
              --ink: light-dark(#1c1d21, #ececf0);
              --quiet: light-dark(#5a5d66, #a9acb6);
              --paper: light-dark(#fff, #17181b);
              --ground: light-dark(hsl(HUE 35% 97%), #101114);
              --line: light-dark(#dcdde2, #34363c);
              --own: light-dark(hsl(HUE 70% 30%), hsl(HUE 70% 78%));
              --on-own: light-dark(#fff, #101114);
              --fault: light-dark(#a3220f, #ff9d8c);
            }
            * { box-sizing: border-box; }
            body {
              margin: 0;
              background: var(--ground);
              color: var(--ink);
              font: 1.0625rem/1.55 system-ui, sans-serif;
            }
            header, main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
            header {
              display: flex;
              flex-wrap: wrap;
              justify-content: space-between;
              gap: .25rem 1.5rem;
              padding-top: 1.5rem;
            }
            nav { display: flex; flex-wrap: wrap; gap: 0 .75rem; color: var(--quiet); }
            .name { font-weight: 700; color: var(--own); text-decoration: none; }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 2.5rem 0 1rem; text-wrap: balance; }
            h2 { font-size: 1.125rem; margin: 0 0 .5rem; }
            section, .people a { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
            section { padding: 1.25rem 1.5rem; margin: 1.25rem 0; }
            section > :last-child { margin-bottom: 0; }
            p { margin: .5rem 0; }
            a { color: var(--own); }
            ul { padding-left: 1.25rem; margin: .5rem 0; }
            li { margin: .25rem 0; overflow-wrap: anywhere; }
            .people { list-style: none; padding: 0; }
            .people a { display: block; padding: .75rem 1rem; margin: .5rem 0; text-decoration: none; }
            footer { color: var(--quiet); font-size: .9375rem; padding-top: 1.5rem; padding-bottom: 3rem; }
            .off { color: var(--quiet); }
            .notice { border-left: .25rem solid var(--own); padding: .5rem 0 .5rem 1rem; }
            .fault { display: block; color: var(--fault); }
            form { margin: .75rem 0; }
            label { display: block; margin: .5rem 0 .25rem; }
            input:not([type]) {
              font: inherit;
              color: inherit;
              background: var(--paper);
              border: 1px solid var(--quiet);
              border-radius: .375rem;
              padding: .5rem .625rem;
              width: 100%;
              max-width: 24rem;
              display: block;
            }
            .check { display: flex; gap: .625rem; align-items: baseline; }
            button {
              font: inherit;
              font-weight: 600;
              color: var(--on-own);
              background: var(--own);
              border: 1px solid var(--own);
              border-radius: .375rem;
              padding: .5rem 1rem;
              margin-top: .75rem;
              cursor: pointer;
            }
            ul:has(> li > form) { padding: 0; border-top: 1px solid var(--line); }
            ul:has(> li > form) > li {
              display: flex;
              flex-wrap: wrap;
              gap: .25rem .5rem;
              align-items: center;
              margin: 0;
              padding: .5rem 0;
              border-bottom: 1px solid var(--line);
            }
            li form { margin: 0 0 0 auto; }
            li button { background: none; color: var(--own); margin: 0; padding: .125rem .625rem; font-weight: 400; }
            :focus-visible { outline: 3px solid var(--own); outline-offset: 2px; }
            """;
}
