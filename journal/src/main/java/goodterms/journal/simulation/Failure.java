package goodterms.journal.simulation;

import java.util.List;

/**
 * A life in which something did not hold.
 *
 * @param seed the seed of that life alone
 * @param company whose customer it was
 * @param steps how many steps it took
 * @param why what did not hold
 * @param timeline the shortest life found in which something does not hold, line by line
 */
public record Failure(long seed, String company, int steps, String why, List<String> timeline) {

    public Failure {
        timeline = List.copyOf(timeline);
    }
}
