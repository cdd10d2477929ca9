package goodterms.terms.facts;

import goodterms.terms.source.Position;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Literals;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads the facts of a case as people write them: {@code charged: 29.00}, {@code cancelled: yes}. */
public final class FactText {

    private static final long OUT_OF_RANGE = 1_000_000_000_000L;
    private static final String GIVEN_BEFORE = "_given_before";

    private final Question question;
    private final String currency;
    private final List<String> onceClauses;

    /** @param onceClauses the clauses that give something only once, so that it can be said whether they have */
    public FactText(Question question, String currency, List<String> onceClauses) {
        this.question = question;
        this.currency = currency;
        this.onceClauses = List.copyOf(onceClauses);
    }

    /** Records a fact. @throws Unreadable if there is no such fact, or it can't have that value */
    public void read(Position at, String name, String words, Facts.Builder facts) {
        if (name.endsWith(GIVEN_BEFORE)) {
            given(at, name, words, facts);
            return;
        }
        Fact fact = question.fact(name).orElseThrow(() -> unknown(at, name));
        long raw = raw(at, fact, words);
        if (raw < fact.least() || raw > fact.most()) {
            throw new Unreadable(
                    at, "out-of-range", "`" + name + "` can't be " + words, "Write a value that a real case can have.");
        }
        facts.set(fact, raw);
    }

    private void given(Position at, String name, String words, Facts.Builder facts) {
        String clause = onceClauses.stream()
                .filter(id -> name.equals(id.replace('-', '_') + GIVEN_BEFORE))
                .findFirst()
                .orElseThrow(() -> unknown(at, name));
        if (truth(at, name, words)) {
            facts.given(clause);
        }
    }

    private Unreadable unknown(Position at, String name) {
        List<String> known = question.facts().stream().map(Fact::name).toList();
        return new Unreadable(
                at,
                "unknown-fact",
                "the question " + question.word() + " has no fact `" + name + "`",
                Spelling.closest(name, known)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("`goodterms facts` lists the facts of each question."));
    }

    private long raw(Position at, Fact fact, String words) {
        return switch (fact.type().kind()) {
            case TRUTH -> truth(at, fact.name(), words) ? 1 : 0;
            case MOMENT -> moment(at, fact.name(), words);
            case WORD -> word(at, fact, words);
            case MONEY -> money(at, fact, words);
            case LENGTH -> length(at, fact, words);
            case COUNT, PERCENT, CALENDAR_DAYS, BUSINESS_HOURS ->
                new Literals(at, currency).read(words, fact.type()).raw();
            case SCHEDULE, TEXT ->
                throw new IllegalArgumentException("no fact is " + fact.type().phrase());
        };
    }

    private long money(Position at, Fact fact, String words) {
        if (words.startsWith("-") || words.startsWith("−")) {
            throw new Unreadable(
                    at,
                    "negative-money",
                    "`" + fact.name() + "` can't be " + words + ", which is below zero",
                    "Write an amount such as 29.00.");
        }
        return new Literals(at, currency).read(words, fact.type()).raw();
    }

    /** Lengths as {@code 40 hours} or, as decisions print them, {@code 32 h 40 min}. */
    private long length(Position at, Fact fact, String words) {
        long seconds = 0;
        for (String part : words.strip().split("(?<=\\p{L})\\s+(?=\\d)", -1)) {
            // Held at what is out of every range, so that no sum can come round to the other side of zero.
            seconds = Math.min(
                    OUT_OF_RANGE,
                    seconds + new Literals(at, currency).read(part, fact.type()).raw());
        }
        return seconds;
    }

    private static boolean truth(Position at, String name, String words) {
        return switch (words) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default ->
                throw new Unreadable(
                        at, "wrong-kind", "`" + name + "` is yes or no, not “" + words + "”", "Write yes or no.");
        };
    }

    private static long moment(Position at, String name, String words) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(words);
            if (moment.getNano() == 0) {
                return moment.toEpochSecond();
            }
        } catch (DateTimeException impossible) {
            // Said below, in the words of the page.
        }
        throw new Unreadable(
                at,
                "bad-moment",
                "`" + name + "` is a moment, and “" + words + "” is none",
                "Write a day there is, to the second at the finest and with its offset, such as 2026-11-01T10:00Z.");
    }

    private static long word(Position at, Fact fact, String words) {
        int place = fact.type().words().indexOf(words);
        if (place < 0) {
            List<String> known = fact.type().words();
            throw new Unreadable(
                    at,
                    "unknown-word",
                    "`" + fact.name() + "` can't be “" + words + "”",
                    known.size() > 12
                            ? "Use one of the words that `goodterms facts` lists."
                            : Spelling.remedy(words, known));
        }
        return place;
    }
}
