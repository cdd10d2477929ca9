/** HTTP: what listens, and what all answers have in common. */
package goodterms.server.web;
