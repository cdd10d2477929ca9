/** Rehearsing: the stories of whole folders, lived one after another, and what they cover. */
package goodterms.journal.rehearsal;
