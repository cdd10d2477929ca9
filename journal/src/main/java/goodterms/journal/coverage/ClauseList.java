package goodterms.journal.coverage;

import goodterms.terms.source.Position;
import goodterms.terms.source.Unreadable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every clause of the documents that companies promise by, as {@code clauses.txt} lists them.
 *
 * @param titles a short title for each id, in the order of the list
 */
public record ClauseList(Map<String, String> titles) {

    private static final Pattern LINE = Pattern.compile("([A-Z]{2}-\\d{2}) (\\S.*)");

    public ClauseList {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    }

    /**
     * Reads the list.
     *
     * @throws Unreadable at the first line that is not an id and a title, or names an id again
     */
    public static ClauseList read(String file, String text) {
        Map<String, String> titles = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher clause = LINE.matcher(line.strip());
            if (!clause.matches()) {
                throw new Unreadable(
                        Position.line(file, number),
                        "not-a-clause",
                        "“" + line.strip() + "” is not an id and a title",
                        "Write it like: GT-03 A late cancellation is refunded once, less a fee");
            }
            if (titles.put(clause.group(1), clause.group(2)) != null) {
                throw new Unreadable(
                        Position.line(file, number),
                        "duplicate-clause",
                        "the clause " + clause.group(1) + " is listed twice",
                        "Take one out.");
            }
        }
        return new ClauseList(titles);
    }
}
