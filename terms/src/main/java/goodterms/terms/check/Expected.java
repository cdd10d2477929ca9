package goodterms.terms.check;

import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.page.Line;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Literals;
import goodterms.terms.value.Value;
import goodterms.terms.value.Wording;
import goodterms.terms.vocabulary.Output;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an example says comes out: {@code gives: refund up to 13.30 by later-cancellation}.
 *
 * @param words the result in the one way it is written, to compare with what comes out
 */
record Expected(Line line, Rules rules, Output output, String clause, String words) {

    private static final String BY = " by ";
    private static final String UP_TO = "up to ";

    /** Reads a line. @throws Unreadable if it names no output, value or clause of the page */
    static Expected read(Line line, Policy policy) {
        int by = line.value().lastIndexOf(BY);
        if (by < 0) {
            throw malformed(line);
        }
        String clause = line.value().substring(by + BY.length()).strip();
        String result = line.value().substring(0, by).strip();
        for (Rules rules : policy.rules().values()) {
            Optional<Output> output = rules.question().outputs().stream()
                    .filter(candidate -> result.startsWith(candidate.name() + " "))
                    .max(Comparator.comparingInt(candidate -> candidate.name().length()));
            if (output.isPresent()) {
                refuseUnknown(line, rules, clause);
                String value = result.substring(output.get().name().length()).strip();
                String words = output.get().name() + " " + value(line, output.get(), value, policy.currency());
                return new Expected(line, rules, output.get(), clause, words + BY + clause);
            }
        }
        throw malformed(line);
    }

    private static void refuseUnknown(Line line, Rules rules, String clause) {
        List<String> known = rules.clauses().stream().map(it -> it.id()).toList();
        if (!known.contains(clause)) {
            throw new Unreadable(
                    line.at(), "unknown-clause", "there is no clause “" + clause + "”", Spelling.remedy(clause, known));
        }
    }

    private static String value(Line line, Output output, String value, String currency) {
        if (output.type().kind() != Kind.MONEY) {
            return value;
        }
        boolean upTo = value.startsWith(UP_TO);
        String amount = upTo ? value.substring(UP_TO.length()).strip() : value;
        Value money = new Literals(line.at(), currency).read(amount, output.type());
        return (upTo ? UP_TO : "") + Wording.of(money, currency);
    }

    private static Unreadable malformed(Line line) {
        return new Unreadable(
                line.at(),
                "not-a-line",
                "“" + line.value() + "” is no result",
                "Write an output of the page, its value and the clause, such as `gives: refund 27.55 by"
                        + " late-cancellation`.");
    }

    /** An answer in the words of examples. */
    static String words(Answer answer, String currency) {
        return switch (answer) {
            case Answer.Decided it -> {
                String upTo = it.discretionary() ? UP_TO : "";
                yield it.output().name() + " " + upTo + Wording.of(it.ceiling(), currency) + BY
                        + it.clause().id();
            }
            case Answer.Assumed it ->
                it.output().name() + " " + Wording.of(it.value(), currency) + ", as no clause speaks of it";
            case Answer.Open it ->
                it.candidates().isEmpty()
                        ? it.output().name() + " by no clause"
                        : it.output().name() + " by "
                                + it.candidates().stream()
                                        .map(clause -> clause.id())
                                        .collect(Collectors.joining(" and "));
        };
    }
}
