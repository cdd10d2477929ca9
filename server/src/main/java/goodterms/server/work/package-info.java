/** What happens without being asked: accounts that are due, and what the world outside is told. */
package goodterms.server.work;
