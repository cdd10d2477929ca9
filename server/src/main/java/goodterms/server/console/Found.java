package goodterms.server.console;

import goodterms.terms.source.Finding;
import goodterms.terms.source.Quote;
import java.util.List;
import java.util.Locale;

/**
 * Something to mend before a text can be published, as its author reads it.
 *
 * @param elsewhere the file it is in, where it is in another than the one that is changed; else empty
 * @param line counted from 1
 * @param words the line itself, so that it is found without counting
 * @param message what is wrong
 * @param quotes the sentences involved
 * @param example a case that shows it, in short phrases; empty where none is needed
 * @param remedy what to do
 */
public record Found(
        String elsewhere, int line, String words, String message, List<String> quotes, String example, String remedy) {

    private static final int LONGEST = 160;

    /** What was found, in the order of the text. */
    static List<Found> of(List<Finding> findings, String file, String text) {
        List<String> lines = text.lines().toList();
        return findings.stream().map(finding -> of(finding, file, lines)).toList();
    }

    private static Found of(Finding finding, String file, List<String> lines) {
        String at = finding.at().file().replaceFirst("^/+", "");
        boolean here = at.equals(file);
        int line = finding.at().line();
        String words = here && line <= lines.size() ? lines.get(line - 1).strip() : "";
        return new Found(
                here ? "" : at,
                line,
                words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …",
                sentence(finding.message()),
                finding.quotes().stream().map(Quote::text).toList(),
                String.join(", ", finding.example()),
                quoted(finding.remedy()));
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.startsWith("`")
                ? quoted(words)
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + quoted(words.substring(1));
    }

    /** As a page has no other letters for what pages write, they stand between quotation marks. */
    private static String quoted(String words) {
        return words.replaceAll("`([^`]*)`", "“$1”");
    }
}
