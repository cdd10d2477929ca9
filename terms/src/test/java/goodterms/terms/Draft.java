package goodterms.terms;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.clause.PageId;
import goodterms.terms.clause.Scope;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Cel;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.GivenBefore;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Names;
import goodterms.terms.expression.NotUnderstood;
import goodterms.terms.source.Position;
import goodterms.terms.source.Quote;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Clauses as a page writes them, without the page around them. */
public final class Draft {

    private static final PageId PAGE = new PageId("example", "refunds", LocalDate.of(2026, 11, 1), "0".repeat(64));

    private static final Pattern BLOCK = Pattern.compile("(?m)^clause ");

    private final Question question;
    private final Map<String, Expression> names = new TreeMap<>();

    private Draft(Question question) {
        this.question = question;
        question.facts().forEach(fact -> names.put(fact.name(), new FactRead(fact)));
    }

    /** A draft of clauses about a question, with no parameters. */
    public static Draft of(Question question) {
        return new Draft(question);
    }

    /** With the parameters of the example page. */
    public static Draft refunds() {
        return of(Question.REFUND)
                .with("late_window", Scalar.length(24 * 3_600))
                .with("handling_fee", new Scalar(Type.PERCENT, 500))
                .with("outage_length", Scalar.length(72 * 3_600));
    }

    /** With one more parameter, or another value for it. */
    public Draft with(String parameter, Scalar value) {
        names.put(parameter, new Literal(value, Optional.of(parameter)));
        return this;
    }

    /** Reads clauses: {@code clause id}, then the lines of its block. */
    public Rules rules(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<String> blocks = BLOCK.splitAsStream(text.strip()).toList();
        for (String block : blocks) {
            if (block.contains("once per")) {
                String id = block.strip().lines().findFirst().orElseThrow().strip();
                names.put(id.replace('-', '_') + "_given_before", new GivenBefore(id));
            }
        }
        int line = 1;
        for (String block : blocks) {
            if (!block.isBlank()) {
                clauses.add(clause(block.strip().lines().map(String::strip).toList(), line));
            }
            line += (int) block.lines().count();
        }
        return new Rules(PAGE, question, clauses);
    }

    private Clause clause(List<String> lines, int line) {
        String id = lines.getFirst();
        Position at = Position.line("refunds.md", line);
        List<String> insteadOf = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        Map<Output, Grant> grants = new LinkedHashMap<>();
        Optional<Scope> once = Optional.empty();
        Optional<String> decidedBy = Optional.empty();
        for (String each : lines.subList(1, lines.size())) {
            String key = each.split(":", 2)[0];
            String rest =
                    each.substring(Math.min(each.length(), key.length() + 1)).strip();
            switch (key) {
                case "default", "" -> {}
                case "instead of" -> insteadOf.addAll(List.of(rest.split(", *")));
                case "when" -> conditions.add(new Condition(rest, at, read(rest, Type.TRUTH)));
                case "once per" -> once = Scope.named(rest);
                case "decided by" -> decidedBy = Optional.of(rest);
                default -> {
                    Output output = question.outputs().stream()
                            .filter(known -> known.name().equals(key))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(each));
                    grants.put(output, grant(output, rest));
                }
            }
        }
        Quote citation = new Quote(at, List.of("Refunds"), "The sentence of " + id + ".");
        return new Clause(id, at, lines.contains("default"), insteadOf, conditions, once, grants, decidedBy, citation);
    }

    private Grant grant(Output output, String text) {
        if (output.type().kind() == Kind.MONEY) {
            boolean upTo = text.startsWith("up to ");
            String amount = upTo ? text.substring("up to ".length()) : text;
            return new Grant.Amount(read(amount, Type.MONEY), upTo, amount);
        }
        return new Grant.Fixed(
                output.type().kind() == Kind.WORD ? Scalar.word(output.type(), text) : new Value.Text(text));
    }

    private Expression read(String text, Type type) {
        try {
            return Cel.read(text, new Names(names), type);
        } catch (NotUnderstood e) {
            throw new IllegalArgumentException(text + ": " + e.sentence(), e);
        }
    }
}
