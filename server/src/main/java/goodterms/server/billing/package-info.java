/** Invoices, payments, refunds and credit notes as tables, for whoever lists them. */
package goodterms.server.billing;
