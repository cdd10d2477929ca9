/** What all pages for people share: how they look, who is in, what they send, and how it is done once. */
package goodterms.server.site;
