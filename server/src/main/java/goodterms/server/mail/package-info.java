/** Letters to people, over SMTP. */
package goodterms.server.mail;
