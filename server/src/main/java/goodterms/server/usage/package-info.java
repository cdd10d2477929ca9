/** Use that products report in batches, for many accounts at once: each report counted once. */
package goodterms.server.usage;
