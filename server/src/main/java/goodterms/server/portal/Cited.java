package goodterms.server.portal;

/**
 * A sentence of the company's pages that something rests on.
 *
 * @param words as customers read them
 * @param title of the page
 * @param address where they stand, in the version that counts
 */
public record Cited(String words, String title, String address) {

    private static final int LONG = 260;

    /** Whether they are more than fits beside something else. */
    public boolean isLong() {
        return words.length() > LONG;
    }
}
