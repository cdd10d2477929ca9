/** The company's product, which is asked to export, delete and bring back what it holds. */
package goodterms.server.product;
