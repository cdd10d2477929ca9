/** What we claim about speed, repeatable: {@code ./goodterms bench}. */
package goodterms.bench;
