/** What an account's journal comes to in figures: money by month, what was given back and why, and how soon people were answered. */
package goodterms.core.figures;
