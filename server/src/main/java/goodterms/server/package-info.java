/** The shell with the world in it: everything is made and put together in {@link goodterms.server.Server}. */
package goodterms.server;
