/** What customers are told, and how. */
package goodterms.core.notice;
