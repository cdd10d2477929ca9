/** What only the demo has: doors for everybody, lives in progress, a clock to move, and the letters nobody is sent. */
package goodterms.server.demo;
