/** The books of accounts as other programs read them. */
package goodterms.journal.books;
