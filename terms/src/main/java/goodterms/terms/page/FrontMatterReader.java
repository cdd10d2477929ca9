package goodterms.terms.page;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Name;
import goodterms.terms.source.Position;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import goodterms.terms.source.YamlReader;
import goodterms.terms.vocabulary.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the YAML between the two lines of dashes at the top of a page. */
final class FrontMatterReader {

    private static final String FENCE = "---";
    /** No page is older than the web, and facts end with 2199. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2199;

    private final String file;

    FrontMatterReader(String file) {
        this.file = file;
    }

    /**
     * What the page says about itself, and how many lines it took.
     *
     * @throws Unreadable if it is missing, never closed, or says something that is not so
     */
    Head read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            throw new Unreadable(
                    Position.line(file, 1),
                    "no-front-matter",
                    "the page doesn't start with front matter",
                    "Start it with a line `---`, then company, page, updated and currency, then a line `---`.");
        }
        int close = lines.subList(1, lines.size()).stream()
                .map(String::strip)
                .toList()
                .indexOf(FENCE);
        if (close < 0) {
            throw new Unreadable(
                    Position.line(file, 1),
                    "front-matter-open",
                    "the front matter is never closed",
                    "End it with a line `---`.");
        }
        Yaml yaml = YamlReader.read(file, 2, String.join("\n", lines.subList(1, close + 1)));
        return new Head(front(Fields.of(yaml)), close + 2);
    }

    /** @param lines how many lines it takes, with both its fences */
    record Head(FrontMatter front, int lines) {}

    private FrontMatter front(Fields fields) {
        FrontMatter front = new FrontMatter(
                name(fields, "company"),
                name(fields, "page"),
                fields.findText("title"),
                date(fields),
                currency(fields),
                fields.findText("rounding"),
                governs(fields),
                daysAreHours(fields));
        fields.nothingElse();
        return front;
    }

    private static String name(Fields fields, String key) {
        String name = fields.text(key);
        if (!Name.isGood(name)) {
            throw Name.refused(fields.take(key).at(), name, "a " + key);
        }
        return name;
    }

    private static LocalDate date(Fields fields) {
        String updated = fields.text("updated");
        try {
            LocalDate date = LocalDate.parse(updated);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException impossible) {
            // Said below, in the words of the page.
        }
        throw new Unreadable(
                fields.take("updated").at(),
                "bad-date",
                "“" + updated + "” is no day on which a page can have changed",
                "Write the day of the last change as year-month-day, such as 2026-11-01.");
    }

    private static String currency(Fields fields) {
        String code = fields.text("currency");
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            throw new Unreadable(
                    fields.take("currency").at(),
                    "unknown-currency",
                    "“" + code + "” is no currency",
                    "Use the three capital letters of ISO 4217, such as USD.");
        }
        return code;
    }

    private static Set<Question> governs(Fields fields) {
        Set<Question> governs = EnumSet.noneOf(Question.class);
        for (Yaml item : fields.list("governs")) {
            governs.add(question(Fields.scalar(item).text(), item.at()));
        }
        return governs;
    }

    private static Question question(String word, Position at) {
        return Arrays.stream(Question.values())
                .filter(question -> question.word().equals(word))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known =
                            Arrays.stream(Question.values()).map(Question::word).toList();
                    return new Unreadable(
                            at, "unknown-question", "“" + word + "” is no question", Spelling.remedy(word, known));
                });
    }

    private static boolean daysAreHours(Fields fields) {
        return fields.findText("days")
                .map(days -> {
                    if (!days.equals("24 hours")) {
                        throw new Unreadable(
                                fields.take("days").at(),
                                "bad-days",
                                "a day can't be “" + days + "”",
                                "Write `days: 24 hours`, or leave it out and count in calendar days.");
                    }
                    return true;
                })
                .orElse(false);
    }
}
