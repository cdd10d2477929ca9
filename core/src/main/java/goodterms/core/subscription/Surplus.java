package goodterms.core.subscription;

import java.util.Locale;

/**
 * What of an account doesn't fit another plan.
 *
 * @param meter what is counted, by its id
 * @param name the same for customers, such as {@code Properties}
 * @param count how many there are
 * @param limit how many the other plan has room for, add-ons included
 */
public record Surplus(String meter, String name, long count, long limit) {

    /** How many must go. */
    public long over() {
        return count - limit;
    }

    /** What to remove: {@code 7 of 10 properties}. */
    public String phrase() {
        return over() + " of " + count + " " + name.toLowerCase(Locale.ROOT);
    }
}
