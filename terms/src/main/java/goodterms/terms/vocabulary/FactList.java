package goodterms.terms.vocabulary;

import goodterms.terms.value.Type;
import java.util.ArrayList;
import java.util.List;
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

    FactList truth(String name, Source source, String phrase) {
        return add(name, Type.TRUTH, 0, 1, source, phrase, Optional.empty());
    }

    FactList money(String name, Source source, String phrase) {
        return add(name, Type.MONEY, 0, MOST_MONEY, source, phrase, Optional.empty());
    }

    FactList moment(String name, Source source, String phrase) {
        return add(name, Type.MOMENT, EARLIEST, LATEST, source, phrase, Optional.empty());
    }

    FactList momentIf(String guard, String name, Source source, String phrase) {
        return add(name, Type.MOMENT, EARLIEST, LATEST, source, phrase, Optional.of(guard));
    }

    FactList length(String name, Source source, String phrase) {
        return add(name, Type.LENGTH, 0, LATEST - EARLIEST, source, phrase, Optional.empty());
    }

    FactList calendarDays(String name, Source source, String phrase) {
        return add(name, Type.CALENDAR_DAYS, 0, MOST_DAYS, source, phrase, Optional.empty());
    }

    FactList word(String name, Source source, String phrase, String... words) {
        return add(name, Type.oneOf(words), 0, words.length - 1, source, phrase, Optional.empty());
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    private FactList add(
            String name, Type type, long least, long most, Source source, String phrase, Optional<String> guard) {
        facts.add(new Fact(name, facts.size(), type, least, most, source, phrase, guard));
        return this;
    }
}
