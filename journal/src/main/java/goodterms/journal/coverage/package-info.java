/** Which clauses of the companies' documents stand on a page, and which are proved by a story. */
package goodterms.journal.coverage;
