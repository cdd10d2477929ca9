/** Cases that people have decided, as examples for others that wait. */
package goodterms.server.precedent;
