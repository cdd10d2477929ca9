package goodterms.server.processor;

import java.time.Duration;

/**
 * How badly a simulated processor behaves; chances in thousandths.
 *
 * @param latency how long an answer takes at most
 * @param timesOutBefore it gives no answer and has done nothing
 * @param timesOutAfter it gives no answer and has done it
 * @param answersLater it answers by news only
 * @param tellsTwice a piece of news comes twice
 * @param newsDelay how late news comes at most; what was said later may come first
 */
public record Faults(
        Duration latency, int timesOutBefore, int timesOutAfter, int answersLater, int tellsTwice, Duration newsDelay) {

    /** It answers at once and always. */
    public static final Faults NONE = new Faults(Duration.ZERO, 0, 0, 0, 0, Duration.ZERO);

    /** @throws IllegalArgumentException unless every chance lies between 0 and 1000 */
    public Faults {
        for (int chance : new int[] {timesOutBefore, timesOutAfter, answersLater, tellsTwice}) {
            if (chance < 0 || chance > 1000) {
                throw new IllegalArgumentException("a chance lies between 0 and 1000, not at " + chance);
            }
        }
    }
}
