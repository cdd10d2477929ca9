package goodterms.terms.vocabulary;

import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.FactList.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One part of the answer to a question.
 *
 * @param name the word clauses use: {@code refer to}
 * @param assumed what holds where no clause of the page speaks of it; empty where the page must say
 * @param doc one sentence for the reference
 * @param said how it is said to a person: for words, a sentence each; for all else one with {@code {}} for the
 *     value, and a second one for none at all
 */
public record Output(String name, Type type, Optional<Value> assumed, String doc, List<String> said) {

    public Output {
        said = List.copyOf(said);
    }

    static Output money(String name, Optional<Value> assumed, String doc, String said, String none) {
        return new Output(name, Type.MONEY, assumed, doc, List.of(said, none));
    }

    static Output text(String name, String assumed, String doc, String said, String none) {
        return new Output(name, Type.TEXT, Optional.of(new Value.Text(assumed)), doc, List.of(said, none));
    }

    static Output oneOf(String name, Optional<String> assumed, String doc, Word... words) {
        Type type = Type.oneOf(Arrays.stream(words).map(Word::name).toArray(String[]::new));
        List<String> said = Arrays.stream(words).map(Word::said).toList();
        return new Output(name, type, assumed.map(word -> Scalar.word(type, word)), doc, said);
    }

    /**
     * A value as a sentence, without capital and full stop: {@code we return 27.55 USD}.
     *
     * @param words those of the value; used only where the output takes more values than can be listed
     */
    public String sentence(Value value, String words) {
        if (isNone(value)) {
            return said.getLast();
        }
        return type.kind() == Kind.WORD && value instanceof Scalar word
                ? said.get(Math.toIntExact(word.raw()))
                : sentence(words);
    }

    /** Whether a value means that there is none: no money, or the name that is assumed. */
    private boolean isNone(Value value) {
        return switch (value) {
            case Scalar it -> type.kind() == Kind.MONEY && it.raw() == 0;
            case Value.Text it -> assumed.filter(it::equals).isPresent();
            case Value.Schedule _ -> false;
        };
    }

    /** The sentence for a value that is no word of a list, with these words in its place. */
    public String sentence(String words) {
        return said.getFirst().replace("{}", words);
    }

    @Override
    public String toString() {
        return name;
    }
}
