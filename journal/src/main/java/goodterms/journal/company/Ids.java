package goodterms.journal.company;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that {@code company.yaml} gives to things, and names of things it has named. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Ids() {}

    /** A name that is given here. */
    static String id(Yaml yaml) {
        return matching(yaml, ID, "an id", "Use small letters and digits, with hyphens between words.");
    }

    /** A text of that form. */
    static String matching(Yaml yaml, Pattern pattern, String phrase, String remedy) {
        String text = Fields.scalar(yaml).text();
        if (!pattern.matcher(text).matches()) {
            throw Fields.wrong(yaml, phrase, remedy);
        }
        return text;
    }

    /**
     * The thing of that name.
     *
     * @param what its kind, such as {@code meter}; it is listed under the plural
     * @throws Unreadable if none is listed under that name
     */
    static <T> T listed(Yaml yaml, String what, Map<String, T> known) {
        String id = Fields.scalar(yaml).text();
        return Optional.ofNullable(known.get(id))
                .orElseThrow(() -> new Unreadable(
                        yaml.at(),
                        "unknown-" + what,
                        "the " + what + " " + id + " is not listed under " + what + "s",
                        Spelling.remedy(id, known.keySet())));
    }
}
