package goodterms.terms.vocabulary;

/** Where a fact comes from, and so how far it can be trusted. */
public enum Source {
    /** Derived from what is written down about the account. */
    LEDGER,
    /** Worked out by trusted code: proration, calendars, business hours. */
    COMPUTED,
    /** A finding that a person records; nothing can be decided on it before that. */
    JUDGED,
    /** What the customer says. */
    CLAIMED,
    /** What this page's own clauses gave earlier. */
    HISTORY
}
