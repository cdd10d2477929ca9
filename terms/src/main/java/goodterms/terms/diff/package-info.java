/** What an edit of a page changes, over all cases. */
package goodterms.terms.diff;
