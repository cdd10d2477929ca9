package goodterms.core.cases;

/** Where somebody looked to verify a case. */
public enum EvidenceKind {
    ACTIVITY_LOG,
    CANCELLATION_LOG,
    SUPPORT_MAILBOX,
    PROCESSOR,
    FAULT_REPORT,
    IDENTITY_SIGNALS,
    OTHER
}
