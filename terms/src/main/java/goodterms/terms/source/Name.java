package goodterms.terms.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The short names of companies, pages, clauses and parameters. */
public final class Name {

    /** The most characters one may have. */
    public static final int LONGEST = 60;

    private static final Pattern GOOD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Name() {}

    /** Whether it is lower-case letters, digits and single hyphens, starts with a letter and is short enough. */
    public static boolean isGood(String name) {
        // The length comes first: a long name would overflow the stack of the regular expression.
        return name.length() <= LONGEST && GOOD.matcher(name).matches();
    }

    /**
     * Why a name can't be one.
     *
     * @param noun what it would name, with its article: {@code a clause}
     */
    public static Unreadable refused(Position at, String name, String noun) {
        String why = stranger(name)
                .map(character -> ": it holds " + character)
                .orElse(name.length() > LONGEST ? ": it has more than " + LONGEST + " characters" : "");
        return new Unreadable(
                at,
                "bad-name",
                "“" + name + "” can't be the name of " + noun + why,
                "Use lower-case letters from a to z, digits and single hyphens, starting with a letter.");
    }

    /** A character that looks like a letter of ours, or like nothing at all, and is another. */
    private static Optional<String> stranger(String name) {
        return name.codePoints()
                .filter(character -> character > 0x7F)
                .mapToObj(
                        character -> String.format(Locale.ROOT, "U+%04X (%s)", character, Character.getName(character)))
                .findFirst();
    }
}
