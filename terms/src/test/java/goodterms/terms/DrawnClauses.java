package goodterms.terms;

import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clauses drawn at random, as text, over all kinds of facts. */
public final class DrawnClauses {

    private static final long HOUR = 3_600;
    private static final List<String> RELATIONS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Chance chance;
    private final Question question;
    private final Map<String, Scalar> parameters = new TreeMap<>();
    private final List<String> once = new ArrayList<>();

    public DrawnClauses(Chance chance, Question question) {
        this.chance = chance;
        this.question = question;
        parameters.put("late", Scalar.length(HOUR * chance.number(1, 72)));
        parameters.put("grace", Scalar.length(chance.number(1, 90) * 24 * HOUR));
        parameters.put("fee", new Scalar(Type.PERCENT, chance.number(1, 10_000)));
        parameters.put("few", new Scalar(Type.COUNT, chance.number(1, 5)));
        parameters.put("cap", Scalar.money(chance.number(1, 5_000)));
        parameters.put("idle", new Scalar(Type.CALENDAR_DAYS, chance.number(1, 60)));
    }

    public Map<String, Scalar> parameters() {
        return parameters;
    }

    /** A draft that knows the parameters. */
    public Draft draft() {
        Draft draft = Draft.of(question);
        parameters.forEach(draft::with);
        return draft;
    }

    /** Clauses of which each stands above the next, with a default below all: no gap and no clash, whatever they say. */
    public String ranked(int count) {
        return clauses(count, (place, id) -> place + 1 < count ? "instead of: " + name(place + 1) + "\n" : "")
                + "clause rest\ndefault\n" + grants(question.outputs(), false);
    }

    /** Clauses with precedence between some of them, and sometimes a default. */
    public String loose(int count) {
        String text = clauses(
                count,
                (place, id) -> place + 1 < count && chance.yes(50)
                        ? "instead of: " + name((int) chance.number(place + 1, count - 1)) + "\n"
                        : "");
        return chance.yes(50) ? text + "clause rest\ndefault\n" + grants(question.outputs(), false) : text;
    }

    private interface Above {
        String line(int place, String id);
    }

    private String clauses(int count, Above above) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < count; place++) {
            boolean giving = chance.yes(25);
            text.append("clause ").append(name(place)).append('\n').append(above.line(place, name(place)));
            for (long lines = chance.number(1, 3); lines > 0; lines--) {
                text.append("when: ").append(condition(2)).append('\n');
            }
            if (giving) {
                text.append("once per: account\n");
                once.add(name(place));
            }
            List<Output> some =
                    question.outputs().stream().filter(output -> chance.yes(50)).toList();
            text.append(grants(some.isEmpty() ? question.outputs().subList(0, 1) : some, true));
        }
        return text.toString();
    }

    private static String name(int place) {
        return "k" + place;
    }

    private String grants(List<Output> outputs, boolean discretion) {
        StringBuilder text = new StringBuilder();
        for (Output output : outputs) {
            text.append(output.name()).append(": ");
            switch (output.type().kind()) {
                case WORD -> text.append(chance.one(output.type().words()));
                case TEXT -> text.append(chance.one("nobody", "Meta"));
                default ->
                    text.append(discretion && chance.yes(40) ? "up to " : "").append(amount(1));
            }
            text.append('\n');
        }
        return chance.yes(50) ? text + "decided by: finance\n" : text + "decided by: support lead\n";
    }

    /** A condition at most that many connectives deep. */
    public String condition(int depth) {
        if (depth > 0 && chance.yes(45)) {
            String one = condition(depth - 1);
            String other = condition(depth - 1);
            return switch ((int) chance.number(0, 4)) {
                case 0 -> "(" + one + " && " + other + ")";
                case 1 -> "(" + one + " || " + other + ")";
                case 2 -> "!(" + one + ")";
                case 3 -> "((" + one + ") == (" + other + "))";
                default -> "(" + one + " ? " + other + " : " + condition(depth - 1) + ")";
            };
        }
        return atom();
    }

    private String atom() {
        return switch ((int) chance.number(0, question == Question.REFUND ? 6 : 3)) {
            case 0 -> chance.one("", "!") + any(Kind.TRUTH);
            case 1 -> wordAtom();
            case 2 -> once.isEmpty() || chance.yes(60) ? wordAtom() : chance.one(once) + "_given_before";
            case 3 -> question == Question.CANCELLATION ? "owes " + relation() + " cap" : momentAtom();
            case 4 -> amount(1) + " " + relation() + " " + amount(1);
            case 5 -> "calendar_days_since_charge" + chance.one("", " + 1") + " " + relation() + " idle";
            default -> chance.yes(50) ? momentAtom() : "fault_length " + relation() + " " + length();
        };
    }

    private String wordAtom() {
        Fact fact = fact(Kind.WORD);
        List<String> words = fact.type().words();
        return switch ((int) chance.number(0, 2)) {
            case 0 -> fact + " == '" + chance.one(words) + "'";
            case 1 -> "'" + chance.one(words) + "' != " + fact;
            default ->
                fact
                        + Stream.of(chance.one(words), chance.one(words))
                                .collect(Collectors.joining("', '", " in ['", "']"));
        };
    }

    private String momentAtom() {
        String one = any(Kind.MOMENT);
        String other = any(Kind.MOMENT);
        return switch ((int) chance.number(0, 2)) {
            case 0 -> one + " - " + other + " " + relation() + " " + length();
            case 1 -> one + " + " + length() + " " + relation() + " " + other;
            default -> one + " " + relation() + " " + other + " - late";
        };
    }

    private String length() {
        return chance.one("late", "grace", "late + grace", "few * late", "share(grace, fee)");
    }

    /** An amount at most that many operations deep; never a share of something that can be below zero. */
    public String amount(int depth) {
        if (question != Question.REFUND) {
            return "cap";
        }
        String small = chance.one("charged", "unused_value", "cap", "0");
        if (depth == 0 || small.equals("0")) {
            return small;
        }
        return switch ((int) chance.number(0, 6)) {
            case 0 -> "share(" + chance.one("charged", "unused_value") + ", fee)";
            case 1 -> "charged - share(charged, fee)";
            case 2 -> "(charged - unused_value)";
            case 3 -> "(" + small + " + " + chance.one("charged", "unused_value", "cap") + ")";
            case 4 -> chance.one("charged / few", "unused_value * few", "few * cap");
            case 5 -> "(" + condition(0) + " ? " + small + " : " + chance.one("charged", "cap") + ")";
            default -> small;
        };
    }

    private String relation() {
        return chance.one(RELATIONS);
    }

    private String any(Kind kind) {
        return fact(kind).name();
    }

    private Fact fact(Kind kind) {
        return chance.one(question.facts().stream()
                .filter(fact -> fact.type().kind() == kind && fact.guard().isEmpty())
                .toList());
    }
}
