/** What must hold of the clauses of a page in every case, and a case to show where it does not. */
package goodterms.terms.proof;
