/** The command line: one class a command, and what they share to speak to people and programs. */
package goodterms.cli;
