package goodterms.server.store;

import goodterms.core.cases.CaseId;
import java.util.regex.Pattern;

/**
 * What is looked for in a journal: a pattern of events as they are written, where every personal text is sealed. Rows in
 * which nothing but use was counted are never looked at: they have an index without them, and most rows are such.
 *
 * @param pattern one that means the same to PostgreSQL and to Java
 */
public record Sought(Pattern pattern) {

    private static final String ANYTHING_ELSE = "\"type\":\"(?!usage-recorded|usage-warned|activity-recorded)";

    /** The condition of the index; it must stand in a query letter by letter. */
    public static final String BESIDE_USE = "events ~ '" + ANYTHING_ELSE + "'";

    /** All that has to do with requests for money back and questions. */
    public static final Sought CASES = of("\"case\":[0-9]");

    /** Everything but use. */
    public static final Sought ALL = of(ANYTHING_ELSE);

    /** All of one kind, by its name without the version: {@code invoice-issued}. */
    public static Sought named(String name) {
        return of("\"type\":\"" + name + "[.]");
    }

    /** The document of one kind with that number among those of its account: {@code invoice-issued}, {@code invoice}. */
    public static Sought document(String name, String field, int place) {
        return of("\"type\":\"" + name + "[.][0-9]+\",\"at\":\"[^\"]*\",\"" + field + "\":" + place + ",");
    }

    /** All of one request or question. */
    public static Sought about(CaseId id) {
        return of("\"case\":" + id.number() + "[,}]");
    }

    private static Sought of(String pattern) {
        return new Sought(Pattern.compile(pattern));
    }

    boolean in(String line) {
        return pattern.matcher(line).find();
    }
}
