/** Companies as their folders describe them: what they sell, who decides, and their pages. */
package goodterms.journal.company;
