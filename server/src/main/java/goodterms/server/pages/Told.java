package goodterms.server.pages;

import goodterms.terms.phrase.Phrases;
import goodterms.terms.phrase.ValueWords;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One answer that was given, as it is shown above the next question.
 *
 * @param words a sentence
 * @param change where it can be given anew
 */
record Told(String words, String change) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    /** All answers so far, in order. */
    static List<Told> of(Trying trying) {
        List<Told> told = new ArrayList<>();
        trying.answers()
                .keySet()
                .forEach(name -> told.add(new Told(sentence(name, trying), TryAddress.changing(trying, name))));
        return told;
    }

    private static String sentence(String name, Trying trying) {
        return trying.rules()
                .question()
                .fact(name)
                .map(fact -> Phrases.sentence(fact.sentence(trying.facts().raw(fact), words(fact, trying))))
                .orElseGet(() -> given(name, trying));
    }

    private static String words(Fact fact, Trying trying) {
        Scalar value = trying.facts().value(fact).orElseThrow();
        return fact.type().kind() == Kind.MOMENT
                ? MOMENT.format(Instant.ofEpochSecond(value.raw()).atZone(trying.zone()))
                : new ValueWords(trying.edition().policy().currency()).of(value);
    }

    private static String given(String name, Trying trying) {
        return trying.rules().clauses().stream()
                .filter(clause -> clause.givenBefore().equals(name))
                .findFirst()
                .map(clause -> Phrases.sentence(trying.edition()
                        .phrases()
                        .received(clause.id(), trying.facts().given(clause.id()))))
                .orElse(name);
    }
}
