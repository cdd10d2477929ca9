package goodterms.terms.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

    /** Longer than any word that is known; comparing takes time with the product of both lengths. */
    private static final int LONGEST_WORD = 100;

    private Spelling() {}

    /** The closest of the known words, if no more than a third of the letters differ. */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> Math.abs(word.length() - candidate.length()) <= most(candidate))
                .filter(candidate -> distance(word, candidate) <= most(candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int most(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    /** A remedy that names the word that was probably meant, or else all that are known. */
    public static String remedy(String word, Collection<String> known) {
        return closest(word, known)
                .map(meant -> "Did you mean " + meant + "?")
                .orElse(known.isEmpty() ? "Take it out." : "Known are: " + String.join(", ", known) + ".");
    }

    /** The number of letters to add, drop or change (Levenshtein). */
    static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
