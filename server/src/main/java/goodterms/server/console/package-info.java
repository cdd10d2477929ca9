/** Where a company's staff work: cases, accounts, terms, money, and what keeps it all running. */
package goodterms.server.console;
