package goodterms.core.cases;

import goodterms.terms.clause.Scope;

/** A clause that gives its output only once within a scope: {@code credit} or {@code refund}. */
public record Once(String output, String clause, Scope scope) {}
