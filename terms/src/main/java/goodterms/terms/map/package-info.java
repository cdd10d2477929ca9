/** Which clause decides, drawn over two things that vary while all else of a case stays as it is. */
package goodterms.terms.map;
