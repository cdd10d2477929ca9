package goodterms.terms.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The known word fewest edits away, if it is near enough to be a slip; the first of them where several are. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > 60) {
            return Optional.empty();
        }
        String meant = plain(word);
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> edits(meant, plain(candidate)) <= most)
                .min(Comparator.comparingInt(candidate -> edits(meant, plain(candidate))));
    }

    /** A remedy that names the nearest known word, or else all of them. */
    public static String remedy(String word, Collection<String> known) {
        return to(word, known)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse(known.isEmpty() ? "Take it out." : "Known are: " + String.join(", ", known) + ".");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Insertions, deletions and replacements that turn one word into the other (Levenshtein 1965). */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
