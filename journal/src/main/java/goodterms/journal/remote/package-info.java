/** Stories lived at a server that is asked over its API. */
package goodterms.journal.remote;
