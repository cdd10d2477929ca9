/** What readers of the published pages say about them. */
package goodterms.core.reading;
