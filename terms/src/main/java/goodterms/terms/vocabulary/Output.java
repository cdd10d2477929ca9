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
 * @param said how it is said to a person: for words, a sentence each; for all else one with {@code {}} for the value
 */
public record Output(String name, Type type, Optional<Value> assumed, String doc, List<String> said) {

    public Output {
        said = List.copyOf(said);
    }

    static Output money(String name, Optional<Value> assumed, String doc, String said) {
        return new Output(name, Type.MONEY, assumed, doc, List.of(said));
    }

    static Output text(String name, String assumed, String doc, String said) {
        return new Output(name, Type.TEXT, Optional.of(new Value.Text(assumed)), doc, List.of(said));
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
        return type.kind() == Kind.WORD && value instanceof Scalar word
                ? said.get(Math.toIntExact(word.raw()))
                : said.getFirst().replace("{}", words);
    }

    @Override
    public String toString() {
        return name;
    }
}
