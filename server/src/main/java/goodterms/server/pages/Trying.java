package goodterms.server.pages;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.proof.Relevance;
import goodterms.terms.source.Position;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case of one's own on a page, as far as it has been told: the answers given so far stand in the address, so that the
 * back button and a bookmark keep them.
 */
final class Trying {

    private static final String ASKED = "asked_at";
    private static final String GIVEN_BEFORE = "_given_before";
    private static final int MOST_CHARACTERS = 100;

    private final Edition edition;
    private final ZoneId zone;
    private final Rules rules;
    private final FactText text;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private Facts facts;
    private Optional<Fault> fault = Optional.empty();
    private Optional<Fact> changed = Optional.empty();

    /** What is wrong with an answer, in words for who gave it. */
    record Fault(String fact, String written, String words) {}

    private Trying(Edition edition, ZoneId zone, Rules rules) {
        this.edition = edition;
        this.zone = zone;
        this.rules = rules;
        this.text = new FactText(
                rules.question(),
                edition.policy().currency(),
                rules.clauses().stream()
                        .filter(clause -> clause.once().isPresent())
                        .map(Clause::id)
                        .toList());
        this.facts = Facts.none(rules.question());
    }

    /**
     * Takes the answers of an address in their order; the first that can't be stops it.
     *
     * @param told answers by the names of facts; what else stands in the address is left out
     * @param now when the request is taken to be made, unless an answer says
     */
    static Trying of(Edition edition, ZoneId zone, Question question, Map<String, String> told, Instant now) {
        Trying trying =
                new Trying(edition, zone, edition.policy().rules(question).orElseThrow());
        trying.changed = Optional.ofNullable(told.get(TryAddress.CHANGE)).flatMap(question::fact);
        if (!ASKED.equals(told.get(TryAddress.CHANGE))) {
            trying.take(ASKED, told.getOrDefault(ASKED, Answers.local(now.truncatedTo(ChronoUnit.MINUTES), zone)));
        }
        told.forEach((name, words) -> {
            if (trying.fault.isEmpty() && !name.equals(ASKED) && trying.isKnown(name)) {
                trying.take(name, words.strip());
            }
        });
        Optional.ofNullable(told.get(TryAddress.ASKING))
                .filter(name -> trying.fault.isEmpty() && !told.containsKey(name))
                .flatMap(question::fact)
                .ifPresent(fact ->
                        trying.fault = Optional.of(new Fault(fact.name(), "", Answers.howTo(Optional.of(fact), "-"))));
        return trying;
    }

    private boolean isKnown(String name) {
        return name.endsWith(GIVEN_BEFORE)
                ? rules.clauses().stream()
                        .anyMatch(clause -> clause.once().isPresent()
                                && clause.givenBefore().equals(name))
                : rules.question().fact(name).isPresent();
    }

    private void take(String name, String words) {
        Optional<Fact> fact = rules.question().fact(name);
        Facts.Builder more = facts.more();
        try {
            if (words.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException("too long");
            }
            text.read(Position.line("", 1), name, Answers.spelled(fact, words, zone), more);
        } catch (Unreadable | IllegalArgumentException unreadable) {
            fault = Optional.of(new Fault(name, words, Answers.howTo(fact, words)));
            return;
        }
        Facts next = more.build();
        if (Contradiction.in(next).isPresent()) {
            fault = Optional.of(
                    new Fault(
                            name,
                            words,
                            "This can't be so beside your other answers. Change it, or the answer above that it doesn't go with."));
            return;
        }
        answers.put(name, words);
        facts = implied(next);
    }

    /** With what follows from what is known, so that nobody is asked for it. */
    private Facts implied(Facts known) {
        Facts.Builder more = known.more();
        days(known)
                .ifPresent(days -> more.set(
                        rules.question().fact("calendar_days_since_charge").orElseThrow(), days));
        for (Fact fact : rules.question().facts()) {
            if (fact.type().kind() == Kind.TRUTH && !known.knows(fact)) {
                boolean canBe = possible(known, fact, 1);
                if (canBe != possible(known, fact, 0)) {
                    more.set(fact, canBe ? 1 : 0);
                }
            }
        }
        return more.build();
    }

    private static boolean possible(Facts known, Fact fact, long value) {
        return Contradiction.in(known.more().set(fact, value).build()).isEmpty();
    }

    /** Days of the calendar between the charge and the request. */
    private Optional<Long> days(Facts known) {
        Optional<Fact> charged = rules.question().fact("charged_at").filter(known::knows);
        return charged.filter(_ -> known.knows(request()))
                .filter(_ -> rules.question().fact("calendar_days_since_charge").isPresent())
                .map(fact -> ChronoUnit.DAYS.between(day(known.raw(fact)), day(known.raw(request()))));
    }

    private LocalDate day(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(zone).toLocalDate();
    }

    private Fact request() {
        return rules.question().fact(ASKED).orElseThrow();
    }

    /** The fact to ask for next, the easiest of those that still matter; none once every answer is certain. */
    Optional<Fact> next() {
        if (fault.isPresent()) {
            return rules.question().fact(fault.get().fact());
        }
        if (changed.filter(fact -> !facts.knows(fact)).isPresent()) {
            return changed;
        }
        Set<Fact> asks = new LinkedHashSet<>(Relevance.of(rules, facts).asks());
        if (asks.isEmpty()) {
            asks.addAll(rules.decide(facts).asks());
        }
        return asks.stream()
                .min(Comparator.comparingInt(this::effort).thenComparingInt(Fact::slot))
                .map(this::asked);
    }

    /** What is counted by a calendar is asked as a day. */
    private Fact asked(Fact fact) {
        return fact.name().equals("calendar_days_since_charge")
                ? rules.question().fact("charged_at").orElse(fact)
                : fact;
    }

    /** What somebody knows by heart comes first; then what must be looked up, then amounts, then what others find out. */
    private int effort(Fact fact) {
        int kind = switch (fact.type().kind()) {
            case WORD, TRUTH -> 0;
            case MOMENT -> 10;
            case LENGTH, COUNT, PERCENT, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT -> 20;
            case MONEY -> 30;
        };
        return kind + (fact.source() == Source.JUDGED ? 5 : 0);
    }

    Edition edition() {
        return edition;
    }

    ZoneId zone() {
        return zone;
    }

    Rules rules() {
        return rules;
    }

    Facts facts() {
        return facts;
    }

    Optional<Fault> fault() {
        return fault;
    }

    /** What was answered so far, as it was written, in order. */
    Map<String, String> answers() {
        return answers;
    }
}
