/** What those who run a server see of it: whether it lives, what it does, and its log. */
package goodterms.server.operate;
