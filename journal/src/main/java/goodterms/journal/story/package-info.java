/** Stories: dated sequences of commands on one account, each with what must follow. */
package goodterms.journal.story;
