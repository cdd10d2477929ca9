/** The open cases of all accounts of a company: what its staff have to do. */
package goodterms.server.desk;
