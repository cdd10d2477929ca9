/** What programs ask of the server over HTTP, under {@code /v1}: one table of endpoints, and all that is made from it. */
package goodterms.server.api;
