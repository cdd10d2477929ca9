/** The terms of companies as anybody reads them: their pages in every version, and a case of one's own tried on them. */
package goodterms.server.pages;
