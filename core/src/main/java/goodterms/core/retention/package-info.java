/** What is kept of a customer, for how long, and what becomes of it. */
package goodterms.core.retention;
