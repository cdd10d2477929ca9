/** The figures of a company: made from the journals of its accounts, kept beside them, and asked set-wise. */
package goodterms.server.figures;
