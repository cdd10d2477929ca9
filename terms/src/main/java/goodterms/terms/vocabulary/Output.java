package goodterms.terms.vocabulary;

import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import java.util.Optional;

/**
 * One part of the answer to a question.
 *
 * @param name the word clauses use: {@code refer to}
 * @param assumed what holds where no clause of the page speaks of it; empty where the page must say
 * @param doc one sentence for the reference
 */
public record Output(String name, Type type, Optional<Value> assumed, String doc) {

    @Override
    public String toString() {
        return name;
    }
}
