/** Those who take money and give it back, as the workers ask them. */
package goodterms.server.processor;
