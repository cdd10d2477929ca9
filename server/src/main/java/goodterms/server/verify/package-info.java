/** A live database, looked through for anything that can't be. */
package goodterms.server.verify;
