/** How people come in, and where the demo begins. */
package goodterms.server.entry;
