package goodterms.server.console;

import goodterms.server.site.Wording;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Truth;
import goodterms.terms.decision.Verdict;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import goodterms.terms.phrase.Phrases;
import goodterms.terms.phrase.ValueWords;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A decision as staff look through it.
 *
 * @param page the version of the page it was made by
 * @param answers a sentence for each part of the answer
 * @param clauses what became of each clause, the deciding ones first
 * @param known what was known, and where it comes from
 * @param missing what has to be found out, in words
 */
public record Verdicts(String page, List<Part> answers, List<Clause> clauses, List<Known> known, List<String> missing) {

    /**
     * A part of the answer.
     *
     * @param quote the customer's own sentence; nothing where no clause has decided
     * @param clause what it stands under
     * @param steps how the amount comes about
     */
    public record Part(String sentence, String quote, String clause, List<Explanation.Step> steps) {}

    /**
     * A clause.
     *
     * @param mark what became of it, in one word
     * @param why what became of it
     * @param open whether it is shown at once, because the answer is or hangs on it
     */
    public record Clause(String title, String mark, String why, List<Condition> conditions, boolean open) {}

    /**
     * A condition of a clause.
     *
     * @param state whether it holds, fails or is not known
     * @param values what makes it so, and by how much; nothing where there are no figures
     */
    public record Condition(String words, String state, String values) {}

    /** A fact and where it comes from. */
    public record Known(String sentence, String source) {}

    static Verdicts of(Decision decision, Phrases phrases, String currency, Wording wording) {
        Explanation explained = Explaining.of(decision, currency);
        Margin margin = new Margin(currency, wording);
        List<Part> answers = IntStream.range(0, decision.answers().size())
                .mapToObj(
                        i -> part(decision.answers().get(i), explained.outputs().get(i), phrases))
                .flatMap(Optional::stream)
                .toList();
        List<Clause> clauses = decision.verdicts().stream()
                .map(verdict -> clause(verdict, decision, phrases, margin))
                .sorted((one, other) -> Boolean.compare(other.open(), one.open()))
                .toList();
        return new Verdicts(
                FieldWords.capital(explained.page()) + " of "
                        + Wording.day(decision.page().updated()),
                answers,
                clauses,
                known(decision, new ValueWords(currency), wording),
                decision.asks().stream().map(Fact::phrase).toList());
    }

    /** A line of a calculation with facts called as people call them. */
    public static String named(String what) {
        String words = what;
        for (Fact fact : Question.REFUND.facts()) {
            words = words.replaceAll("\\b" + fact.name() + "\\b", fact.phrase());
        }
        return FieldWords.capital(words.replaceFirst("^= *$", "comes to")
                .replaceFirst("^− ", "less ")
                .replaceFirst("^\\+ ", "and "));
    }

    private static Optional<Part> part(Answer answer, Explanation.Result result, Phrases phrases) {
        if (!(answer instanceof Answer.Decided)) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                Phrases.sentence(phrases.of(answer)),
                result.citation().map(Explanation.Citation::words).orElse(""),
                result.clause().map(phrases::title).orElse(""),
                result.calculation()));
    }

    private static Clause clause(Verdict verdict, Decision decision, Phrases phrases, Margin margin) {
        boolean decides = !verdict.decides().isEmpty();
        boolean candidate = decision.answers().stream()
                .anyMatch(answer ->
                        answer instanceof Answer.Open open && open.candidates().contains(verdict.clause()));
        return new Clause(
                FieldWords.capital(phrases.title(verdict.clause().id())),
                mark(verdict, decides),
                why(verdict, phrases),
                conditions(verdict, phrases, margin),
                decides || candidate);
    }

    private static String mark(Verdict verdict, boolean decides) {
        if (decides) {
            return "decides";
        }
        return verdict.spent()
                ? "given before"
                : switch (verdict.applies()) {
                    case HOLDS -> "gives way";
                    case FAILS -> "fails";
                    case UNKNOWN -> "open";
                };
    }

    private static String why(Verdict verdict, Phrases phrases) {
        if (!verdict.decides().isEmpty()) {
            return "It decides the "
                    + verdict.decides().stream().map(Output::name).collect(Collectors.joining(" and the ")) + ".";
        }
        if (verdict.spent()) {
            return "It gives something only " + phrases.once(verdict.clause()).orElse("once") + ", and has.";
        }
        if (!verdict.givesWayTo().isEmpty()) {
            return "It gives way to "
                    + verdict.givesWayTo().stream()
                            .map(higher -> "“" + phrases.title(higher.id()) + "”")
                            .collect(Collectors.joining(" and "))
                    + ".";
        }
        return switch (verdict.applies()) {
            case HOLDS -> "It holds only where no other rule decides.";
            case FAILS -> "It does not hold here.";
            case UNKNOWN -> "It hangs on what has to be found out.";
        };
    }

    private static List<Condition> conditions(Verdict verdict, Phrases phrases, Margin margin) {
        List<String> words = phrases.conditions(verdict.clause());
        return IntStream.range(0, Math.min(words.size(), verdict.checks().size()))
                .mapToObj(i -> new Condition(
                        words.get(i),
                        state(verdict.checks().get(i).truth()),
                        margin.of(verdict.checks().get(i))))
                .toList();
    }

    private static String state(Truth truth) {
        return switch (truth) {
            case HOLDS -> "holds";
            case FAILS -> "fails";
            case UNKNOWN -> "not known";
        };
    }

    private static List<Known> known(Decision decision, ValueWords words, Wording wording) {
        return decision.question().facts().stream()
                .flatMap(fact -> decision.facts().value(fact).stream()
                        .map(value -> new Known(
                                FieldWords.capital(wording.plain(
                                        fact.sentence(decision.facts().raw(fact), words.of(value)))),
                                source(fact.source()))))
                .toList();
    }

    private static String source(Source source) {
        return switch (source) {
            case LEDGER -> "from our records";
            case COMPUTED -> "worked out";
            case JUDGED -> "found by a person";
            case CLAIMED -> "what the customer says";
            case HISTORY -> "given before";
        };
    }
}
