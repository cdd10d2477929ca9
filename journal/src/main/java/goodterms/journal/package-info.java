/** What is written down: companies, events and stories, and the life of accounts in memory. */
package goodterms.journal;
