package goodterms.core.cases;

import goodterms.core.identity.RepeatTrial;
import java.time.Duration;
import java.util.Optional;

/**
 * What a person found out about a case; what they did not look into stays empty.
 *
 * @param faultLength how long a fault kept the product from working
 * @param faultDocumented whether there is written evidence of it
 */
public record CaseFinding(
        Optional<FaultCause> faultCause,
        Optional<Duration> faultLength,
        Optional<Boolean> faultDocumented,
        Optional<RepeatTrial> repeatTrial) {

    /** Nothing was found out. */
    public static final CaseFinding NONE =
            new CaseFinding(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return faultCause.isEmpty() && faultLength.isEmpty() && faultDocumented.isEmpty() && repeatTrial.isEmpty();
    }
}
