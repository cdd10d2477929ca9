/** The shell in memory: one account at a time, lived on the simulated processor. */
package goodterms.journal.memory;
