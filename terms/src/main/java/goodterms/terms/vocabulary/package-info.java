/** The closed vocabulary of pages: questions with their facts and outputs, and settings. */
package goodterms.terms.vocabulary;
