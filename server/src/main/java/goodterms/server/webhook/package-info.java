/** Companies' programs told what happens, signed as Standard Webhooks says. */
package goodterms.server.webhook;
