package goodterms.terms.decision;

/** Whether a condition holds, as far as is known. */
public enum Truth {
    HOLDS,
    FAILS,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    Truth negated() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
