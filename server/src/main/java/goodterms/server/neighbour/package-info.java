/** What only several accounts of a company together show: who may be one person under several names. */
package goodterms.server.neighbour;
