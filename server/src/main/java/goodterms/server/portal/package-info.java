/** Where customers look after their account: what they have, what it costs, how it ends and what they get back. */
package goodterms.server.portal;
