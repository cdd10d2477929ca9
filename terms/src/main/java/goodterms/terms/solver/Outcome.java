package goodterms.terms.solver;

/** Whether some case makes conditions hold. */
public enum Outcome {
    POSSIBLE,
    IMPOSSIBLE,
    /** The solver gave up within its limit; never to be read as either of the others. */
    UNKNOWN
}
