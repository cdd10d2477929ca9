/** What the server keeps in PostgreSQL, and the one way in which an account changes. */
package goodterms.server.store;
