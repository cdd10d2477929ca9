package goodterms.terms.render;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.check.Check;
import goodterms.terms.check.Together;
import goodterms.terms.page.Page;
import goodterms.terms.page.PageReader;
import goodterms.terms.policy.PolicyReader;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTest {

    private static final Path COMPANIES = Path.of("../companies");

    private static final String PAGE = """
            ---
            company: example
            page: refunds
            updated: 2026-11-01
            currency: USD
            governs: [refund]
            ---

            # Refunds & credits

            What you paid stays with us.

            ```clause stays
            default
            refund: 0
            ```

            ```example
            cancelled: no
            gives: refund 0.00 by stays
            ```

            ## Late cancellation

            Write within [24 hours](#late-window) of the charge. Once per account, we return it less [5 %](#fee).

            ```clause late-cancellation
            when: cancelled
            when: asked_at - charged_at <= late_window
            once per: account
            refund: charged - share(charged, fee)
            ```

            ```example
            charged: 29.00
            charged_at: 2026-11-01T00:00Z
            asked_at: 2026-11-01T10:00Z
            cancelled: yes
            late_cancellation_given_before: no
            gives: refund 27.55 by late-cancellation
            ```
            """;

    @Test
    void every_value_of_a_page_is_in_its_html() {
        for (long seed = 1; seed <= 300; seed++) {
            RandomPage random = RandomPage.of(seed);
            Document html = parsed(rendered(random.text()));

            List<RandomPage.Stated> shown = html.select("data").stream()
                    .map(data -> new RandomPage.Stated(data.attr("data-name"), value(data, random)))
                    .toList();

            assertThat(shown).as("seed %d", seed).isEqualTo(random.stated());
        }
    }

    /** Reads what machines read, by the kind that was stated under that name. */
    private static Value value(Element data, RandomPage random) {
        String text = data.attr("value");
        Type type = random.stated().stream()
                .filter(stated -> stated.name().equals(data.attr("data-name")))
                .findFirst()
                .orElseThrow()
                .value()
                .type();
        return switch (type.kind()) {
            case LENGTH -> Scalar.length(Duration.parse(text).toSeconds());
            case CALENDAR_DAYS -> new Scalar(type, Long.parseLong(text.replaceAll("^P(\\d+)D$", "$1")));
            case BUSINESS_HOURS -> new Scalar(type, Long.parseLong(text.replaceAll(" business hours?$", "")));
            case COUNT -> new Scalar(type, Long.parseLong(text));
            case PERCENT ->
                new Scalar(type, new BigDecimal(text).movePointRight(4).longValueExact());
            case MONEY ->
                Scalar.money(new BigDecimal(text.replaceAll(" USD$", ""))
                        .movePointRight(2)
                        .longValueExact());
            case WORD -> Scalar.word(type, text);
            case SCHEDULE ->
                new Value.Schedule(
                        Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList());
            case TEXT -> new Value.Text(text);
            case TRUTH, MOMENT -> throw new IllegalArgumentException("no page states " + text);
        };
    }

    @Test
    void a_rule_is_told_in_words_beside_the_sentence() {
        Element rule = parsed(rendered(PAGE)).getElementById("late-cancellation");

        assertThat(rule).isNotNull();
        assertThat(rule.select("p, li").eachText())
                .containsExactly(
                        "It applies if all of this is so:",
                        "You have cancelled.",
                        "The time from the charge to your request is at most 24 hours.",
                        "Then we return the amount you were charged, less 5 % of it. This is given once per account.",
                        "Link to this rule: Late cancellation");
    }

    @Test
    void an_example_is_told_as_a_case_that_can_be_pictured() {
        Element example = parsed(rendered(PAGE)).select("figure").getLast();

        assertThat(example.select("p").eachText())
                .containsExactly(
                        "You were charged 29.00 USD. The charge was made on 1 November 2026 at 00:00 UTC. You ask on"
                                + " 1 November 2026 at 10:00 UTC. You have cancelled. You have not yet received what"
                                + " “Late cancellation” gives.",
                        "We return 27.55 USD.");
    }

    @Test
    void a_page_says_what_it_is_and_of_which_version() {
        Document html = parsed(rendered(PAGE));

        assertThat(html.select("html").attr("lang")).isEqualTo("en");
        assertThat(html.title()).isEqualTo("Refunds & credits · example");
        assertThat(html.select("h1").eachText()).containsExactly("Refunds & credits");
        assertThat(html.select(".updated time").attr("datetime")).isEqualTo("2026-11-01");
        assertThat(html.select("footer code").text())
                .isEqualTo(page(PAGE).id().sha256())
                .hasSize(64);
        assertThat(html.select("h2").eachAttr("id")).containsExactly("late-cancellation-2");
    }

    @Test
    void contents_are_listed_from_four_headings_on() {
        String three = "\n## One\n\n## Two\n";

        assertThat(parsed(rendered(PAGE + three)).select(".contents")).isEmpty();
        assertThat(parsed(rendered(PAGE + three + "\n## Three\n"))
                        .select(".contents a")
                        .eachAttr("href"))
                .containsExactly("#late-cancellation-2", "#one", "#two", "#three");
    }

    @Test
    void nothing_in_a_page_can_run_or_load() {
        Document html = parsed(rendered(PAGE + """

                                Some <b onclick="run()">raw</b> <script>run()</script> HTML <!-- and a comment -->.

                                <iframe src="https://example.com"></iframe>

                                [a link](javascript:run()) and ![a picture](https://example.com/x.png).
                                """));

        assertThat(html.select("script, iframe, img, link, object, b, [onclick], [style]"))
                .isEmpty();
        assertThat(html.select("a").eachAttr("href")).noneMatch(href -> href.contains("javascript"));
        assertThat(html.text()).contains("<script>run()</script>", "a picture").doesNotContain("and a comment");
    }

    @Test
    void the_browser_is_told_the_one_style_it_may_apply() throws NoSuchAlgorithmException {
        Document html = parsed(rendered(PAGE));
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(html.select("style").getFirst().data().getBytes(StandardCharsets.UTF_8));

        assertThat(html.select("style")).hasSize(1);
        assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash)
                        + "'; base-uri 'none'; form-action 'none'");
    }

    static List<Path> companies() throws IOException {
        try (Stream<Path> folders = Files.list(COMPANIES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("companies")
    void the_pages_of_a_company_are_sound_html_whose_links_lead_somewhere(Path company) throws IOException {
        Map<String, Document> documents = documents(company);
        documents.forEach((file, html) -> {
            assertThat(html.select("[id]").eachAttr("id")).as(file).doesNotHaveDuplicates();
            assertThat(html.select("a[href]").eachAttr("href"))
                    .as(file)
                    .filteredOn(href -> !href.matches("(https?|mailto):.*"))
                    .allSatisfy(href -> leadsSomewhere(file, href, documents));
        });
    }

    private static void leadsSomewhere(String file, String href, Map<String, Document> documents) {
        String[] parts = href.split("#", 2);
        assertThat(documents).containsKey(parts[0].isEmpty() ? file : parts[0]);
        if (parts.length == 2) {
            Document target = documents.get(parts[0].isEmpty() ? file : parts[0]);
            assertThat(target.getElementById(parts[1])).as(href).isNotNull();
        }
    }

    private static Map<String, Document> documents(Path company) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(company.resolve("terms"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        List<Check.Checked> checked = Together.check(texts);
        Site site = new Site(
                "Example",
                checked.stream()
                        .map(page -> new Site.Entry(
                                page.file(), Html.title(page.page().orElseThrow())))
                        .toList());
        Map<String, Document> documents = new TreeMap<>();
        documents.put("index.html", parsed(Index.of(site)));
        checked.forEach(page -> documents.put(
                page.file().replace(".md", ".html"),
                parsed(Html.of(page.page().orElseThrow(), page.policy().orElseThrow(), site))));
        return documents;
    }

    private static Page page(String text) {
        return PageReader.read("refunds.md", text).page().orElseThrow();
    }

    private static String rendered(String text) {
        Page page = page(text);
        return Html.of(page, PolicyReader.read(page).policy());
    }

    /** The document, in which a strict parser finds nothing to complain of. */
    private static Document parsed(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document document = parser.parseInput(html, "");
        assertThat(parser.getErrors()).extracting(ParseError::toString).isEmpty();
        return document;
    }
}
