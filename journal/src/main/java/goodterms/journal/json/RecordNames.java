package goodterms.journal.json;

import java.util.Locale;

/** How the components of records are named outside of Java. */
public final class RecordNames {

    private RecordNames() {}

    /** {@code paidUntil} as {@code paid-until}; {@code caseId} as {@code case}, a word that Java keeps to itself. */
    public static String kebab(String component) {
        String plain = component.endsWith("Id") ? component.substring(0, component.length() - 2) : component;
        return plain.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
