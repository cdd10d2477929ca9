package goodterms.terms.policy;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.clause.Scope;
import goodterms.terms.expression.Cel;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Names;
import goodterms.terms.expression.NotUnderstood;
import goodterms.terms.expression.Reading;
import goodterms.terms.page.Block.ClauseBlock;
import goodterms.terms.page.Line;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the lines of one clause. */
final class ClauseReader {

    private static final String UP_TO = "up to ";

    private final ClauseBlock block;
    private final Question question;
    private final Names names;
    private final Findings findings;

    private final Set<String> said = new HashSet<>();
    private boolean isDefault;
    private final List<String> insteadOf = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private Optional<Scope> once = Optional.empty();
    private final Map<Output, Grant> grants = new LinkedHashMap<>();
    private Optional<String> decidedBy = Optional.empty();

    /** @param names the facts of the question, the parameters of the page and what its clauses gave before */
    ClauseReader(ClauseBlock block, Question question, Names names, Findings findings) {
        this.block = block;
        this.question = question;
        this.names = names;
        this.findings = findings;
    }

    /** The clause, as far as it could be read; whatever could not is among the findings. */
    Clause read() {
        for (Line line : block.lines()) {
            findings.keep(() -> {
                refuseRepetition(line);
                read(line);
            });
        }
        refuseContradictions();
        return new Clause(
                block.id(), block.at(), isDefault, insteadOf, conditions, once, grants, decidedBy, block.citation());
    }

    /** The questions that the keys of a block speak of; more than one is a mistake. */
    static Set<Question> questions(ClauseBlock block) {
        return Arrays.stream(Question.values())
                .filter(question -> block.lines().stream()
                        .anyMatch(line -> output(question, line.key()).isPresent()))
                .collect(Collectors.toSet());
    }

    private static Optional<Output> output(Question question, String key) {
        return question.outputs().stream()
                .filter(output -> output.name().equals(key))
                .findFirst();
    }

    /** Of two lines one would be lost; only `when:` can stand several times. */
    private void refuseRepetition(Line line) {
        if (!line.key().equals("when") && !said.add(line.key())) {
            throw new Unreadable(
                    line.at(), "said-twice", block.id() + " says `" + line.key() + "` twice", "Keep one of them.");
        }
        if (line.key().equals("default") && !line.value().isEmpty()) {
            throw new Unreadable(
                    line.within(0),
                    "not-a-line",
                    "`default` in " + block.id() + " is followed by “" + line.value() + "”",
                    "Let `default` stand alone on its line.");
        }
    }

    private void read(Line line) {
        switch (line.key()) {
            case "default" -> isDefault = true;
            case "instead of" ->
                Arrays.stream(line.value().split(",", -1)).map(String::strip).forEach(insteadOf::add);
            case "when" -> conditions.add(condition(line));
            case "once per" -> once = Optional.of(scope(line));
            case "decided by" -> decidedBy = Optional.of(role(line));
            default -> grant(line);
        }
    }

    private Condition condition(Line line) {
        return new Condition(line.value(), line.at(), expression(line, line.value(), 0, Type.TRUTH));
    }

    private Expression expression(Line line, String text, int offset, Type type) {
        try {
            return Cel.read(text, names, type);
        } catch (NotUnderstood refused) {
            throw new Unreadable(new Finding(
                    line.within(offset + refused.offset()),
                    refused.code(),
                    refused.sentence() + ", in `" + line.key() + ": " + line.value() + "` of " + block.id(),
                    List.of(),
                    List.of(),
                    refused.remedy()));
        }
    }

    private static Scope scope(Line line) {
        return Scope.named(line.value())
                .orElseThrow(() -> new Unreadable(
                        line.within(0),
                        "unknown-word",
                        "`once per:` can't be “" + line.value() + "”",
                        Spelling.remedy(line.value(), List.of("account", "subscription", "payment"))));
    }

    private static String role(Line line) {
        if (!line.value().matches("\\p{L}[\\p{L} -]{0,40}")) {
            throw new Unreadable(
                    line.within(0),
                    "bad-name",
                    "“" + line.value() + "” can't be the name of a role",
                    "Name who decides in words, such as support lead.");
        }
        return line.value();
    }

    private void grant(Line line) {
        Output output = output(question, line.key()).orElseThrow(() -> unknownKey(line));
        Grant grant = output.type().kind() == Kind.MONEY ? amount(line) : new Grant.Fixed(fixed(line, output.type()));
        grants.put(output, grant);
    }

    private Unreadable unknownKey(Line line) {
        List<String> known = new ArrayList<>(List.of("default", "instead of", "when", "once per", "decided by"));
        question.outputs().forEach(output -> known.add(output.name()));
        return new Unreadable(
                line.at(),
                "unknown-key",
                "a clause about " + question.word() + " has no line `" + line.key() + "`",
                Spelling.remedy(line.key(), known));
    }

    private Grant amount(Line line) {
        boolean upTo = line.value().startsWith(UP_TO);
        String text = upTo ? line.value().substring(UP_TO.length()).strip() : line.value();
        int offset = line.value().length() - text.length();
        return new Grant.Amount(expression(line, text, offset, Type.MONEY), upTo, text);
    }

    private static Value fixed(Line line, Type type) {
        if (type.kind() == Kind.TEXT) {
            if (line.value().isEmpty() || line.value().length() > 80) {
                throw new Unreadable(
                        line.at(),
                        "unknown-word",
                        "`" + line.key() + "` needs a name of up to 80 characters",
                        "Name the third party, or write nobody.");
            }
            return new Value.Text(line.value());
        }
        if (!type.words().contains(line.value())) {
            throw new Unreadable(
                    line.within(0),
                    "unknown-word",
                    "`" + line.key() + "` can't be “" + line.value() + "”",
                    Spelling.remedy(line.value(), type.words()));
        }
        return Scalar.word(type, line.value());
    }

    private void refuseContradictions() {
        boolean leavesRoom = grants.values().stream().anyMatch(grant -> grant instanceof Grant.Amount it && it.upTo());
        if (isDefault && (!conditions.isEmpty() || once.isPresent() || !insteadOf.isEmpty())) {
            findings.add(
                    block,
                    block.at(),
                    "conditional-default",
                    "the default clause " + block.id() + " has conditions",
                    "Take away `default`, or the lines `when:`, `once per:` and `instead of:`.");
        }
        if (leavesRoom && !said.contains("decided by")) {
            findings.add(
                    block,
                    block.at(),
                    "nobody-decides",
                    block.id() + " says `up to`, and nobody is named to decide",
                    "Add `decided by:` with a role, such as support lead.");
        }
        if (!leavesRoom && decidedBy.isPresent()) {
            findings.add(
                    block,
                    block.at(),
                    "nothing-to-decide",
                    block.id() + " names who decides, and leaves nothing to decide",
                    "Take away `decided by:`, or write `up to` before the amount.");
        }
        refuseUnguarded();
    }

    /** A fact that exists only where another holds is read only where that other stands as a condition of its own. */
    private void refuseUnguarded() {
        Set<String> guards = conditions.stream().map(Condition::text).collect(Collectors.toSet());
        List<Expression> read = new ArrayList<>();
        conditions.forEach(condition -> read.add(condition.expression()));
        grants.values().forEach(grant -> {
            if (grant instanceof Grant.Amount amount) {
                read.add(amount.most());
            }
        });
        for (Fact fact : read.stream()
                .flatMap(expression -> Reading.facts(expression).stream())
                .distinct()
                .toList()) {
            if (fact.guard().isPresent() && !guards.contains(fact.guard().get())) {
                findings.add(
                        block,
                        block.at(),
                        "unguarded-fact",
                        block.id() + " reads `" + fact.name() + "`, which there is only where `"
                                + fact.guard().get() + "` holds",
                        "Add the line `when: " + fact.guard().get() + "`.");
            }
        }
    }
}
