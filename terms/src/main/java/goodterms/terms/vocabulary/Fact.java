package goodterms.terms.vocabulary;

import goodterms.terms.value.Type;
import java.util.Optional;

/**
 * One thing that can be known about a case.
 *
 * @param name the word clauses use, in snake_case
 * @param slot its place among the facts of its question
 * @param least the smallest value it can have, in the unit of its kind
 * @param most the largest
 * @param phrase the words that state it to a person: {@code the moment you were charged}; for yes or no, a whole sentence
 * @param guard the yes-or-no fact without which this one does not exist, if there is one
 */
public record Fact(
        String name, int slot, Type type, long least, long most, Source source, String phrase, Optional<String> guard) {

    @Override
    public String toString() {
        return name;
    }
}
