package goodterms.core.cases;

import java.time.Instant;

/** A case that was declined and can still be reopened. */
public record Declined(Case as, Instant at) {

    /** How many an account keeps; older ones can be asked about anew. */
    public static final int KEPT = 3;
}
