/** Clocks that tests move by hand, and all that happens to the accounts that live by one. */
package goodterms.server.clock;
