package goodterms.server.console;

import java.util.List;

/**
 * Bars, month by month, made on the server: read as a picture, or as the table below it.
 *
 * @param id by which the page knows it
 * @param title what is drawn
 * @param bars from left to right
 */
public record Chart(String id, String title, List<Bar> bars) {

    /** How wide a bar and the space beside it are, in the units of the picture. */
    public static final int STEP = 34;

    /** How high the highest bar is. */
    public static final int HEIGHT = 110;

    private static final int LABELS = 26;
    private static final int ABOVE = 22;

    /**
     * A bar.
     *
     * @param label under it, where there is little room
     * @param name of it in full
     * @param words its value for people
     * @param brief the same where there is little room; nothing where there is nothing
     * @param amount its value, in the smallest unit
     * @param address its rows
     */
    public record Bar(String label, String name, String words, String brief, long amount, String address) {}

    public Chart {
        bars = List.copyOf(bars);
    }

    /** How wide the picture is. */
    public int width() {
        return Math.max(1, bars.size()) * STEP;
    }

    /** How high the picture is. */
    public int height() {
        return ABOVE + HEIGHT + LABELS;
    }

    /** Where the line is on which bars stand. */
    public int ground() {
        return ABOVE + HEIGHT;
    }

    /** Where a bar begins from the left. */
    public int left(int place) {
        return place * STEP + STEP / 8;
    }

    /** How wide a bar is. */
    public int thick() {
        return STEP - STEP / 4;
    }

    /** How high a bar is: what is more than nothing is seen. */
    public long tall(Bar bar) {
        long most = bars.stream().mapToLong(Bar::amount).max().orElse(0);
        if (bar.amount() <= 0 || most == 0) {
            return 0;
        }
        // Halved together as long as the product could be too large: a picture is not more exact than its dots.
        long amount = bar.amount();
        while (most > Long.MAX_VALUE / HEIGHT) {
            most /= 2;
            amount /= 2;
        }
        return Math.max(2, amount * HEIGHT / most);
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.amount() == 0);
    }
}
