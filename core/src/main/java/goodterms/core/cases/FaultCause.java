package goodterms.core.cases;

/** Whose the fault was, as a person found. */
public enum FaultCause {
    NONE,
    OURS,
    CUSTOMER,
    THIRD_PARTY
}
