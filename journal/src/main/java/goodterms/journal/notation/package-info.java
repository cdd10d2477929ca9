/** How companies and stories write moments, lengths of time and amounts. */
package goodterms.journal.notation;
