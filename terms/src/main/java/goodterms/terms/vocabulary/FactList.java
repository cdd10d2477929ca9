package goodterms.terms.vocabulary;

import goodterms.terms.value.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The facts of one question, written down in order. */
final class FactList {

    /** 2000-01-01T00:00Z to 2200-01-01T00:00Z, so that no sum of moments and lengths can overflow a long. */
    private static final long EARLIEST = 946_684_800L;

    private static final long LATEST = 7_258_118_400L;
    /** Ten billion in a currency of two decimals: above any invoice, far below overflow. */
    private static final long MOST_MONEY = 1_000_000_000_000L;

    private static final long MOST_DAYS = 73_050;

    private final List<Fact> facts = new ArrayList<>();

    /**
     * A value of a closed list.
     *
     * @param name the word clauses use
     * @param said the words for people
     */
    record Word(String name, String said) {}

    static Word word(String name, String said) {
        return new Word(name, said);
    }

    FactList truth(String name, Source source, String phrase, String otherwise) {
        return add(name, Type.TRUTH, 0, 1, source, phrase, List.of(otherwise, phrase));
    }

    FactList money(String name, Source source, String phrase, String said) {
        return add(name, Type.MONEY, 0, MOST_MONEY, source, phrase, List.of(said));
    }

    FactList moment(String name, Source source, String phrase, String said) {
        return add(name, Type.MOMENT, EARLIEST, LATEST, source, phrase, List.of(said));
    }

    /** A moment that exists only where a fact that is yes or no holds. */
    FactList momentIf(String guard, String name, Source source, String phrase, String said) {
        facts.add(new Fact(
                name, facts.size(), Type.MOMENT, EARLIEST, LATEST, source, phrase, List.of(said), Optional.of(guard)));
        return this;
    }

    FactList length(String name, Source source, String phrase, String said) {
        return add(name, Type.LENGTH, 0, LATEST - EARLIEST, source, phrase, List.of(said));
    }

    FactList calendarDays(String name, Source source, String phrase, String said) {
        return add(name, Type.CALENDAR_DAYS, 0, MOST_DAYS, source, phrase, List.of(said));
    }

    FactList word(String name, Source source, String phrase, Word... words) {
        Type type = Type.oneOf(Arrays.stream(words).map(Word::name).toArray(String[]::new));
        List<String> said = Arrays.stream(words).map(Word::said).toList();
        return add(name, type, 0, words.length - 1L, source, phrase, said);
    }

    /** One of the countries of ISO 3166-1, by its two letters. */
    FactList country(String name, Source source, String phrase) {
        return word(
                name,
                source,
                phrase,
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> word(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                        .toArray(Word[]::new));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    private FactList add(
            String name, Type type, long least, long most, Source source, String phrase, List<String> said) {
        facts.add(new Fact(name, facts.size(), type, least, most, source, phrase, said, Optional.empty()));
        return this;
    }
}
