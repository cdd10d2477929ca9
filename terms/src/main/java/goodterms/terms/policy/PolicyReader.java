package goodterms.terms.policy;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.GivenBefore;
import goodterms.terms.expression.Names;
import goodterms.terms.expression.Reading;
import goodterms.terms.page.Block.ClauseBlock;
import goodterms.terms.page.Page;
import goodterms.terms.page.Parameter;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Quote;
import goodterms.terms.source.Spelling;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a page run: reads its clauses against the vocabulary and its own parameters. */
public final class PolicyReader {

    private final Page page;
    private final Findings findings = new Findings();

    private PolicyReader(Page page) {
        this.page = page;
    }

    /**
     * What a page makes run, or why it can't.
     *
     * @param policy what could be read; to be trusted only if there are no findings
     * @param unread the parameters that no clause reads and the engine doesn't know
     */
    public record Compiled(Policy policy, List<Finding> findings, List<Parameter> unread) {}

    /** Reads the clauses of a page. */
    public static Compiled read(Page page) {
        return new PolicyReader(page).read();
    }

    private Compiled read() {
        Parameters parameters = Parameters.of(page, findings);
        Map<Question, List<ClauseBlock>> blocks = Blocks.byQuestion(page, findings);
        Map<Question, Rules> rules = new EnumMap<>(Question.class);
        Set<String> read = new TreeSet<>();
        blocks.forEach((question, ofQuestion) -> {
            List<Clause> clauses = clauses(question, ofQuestion, parameters);
            clauses.forEach(clause -> read.addAll(parametersOf(clause)));
            if (precedenceHolds(clauses)) {
                rules.put(question, new Rules(page.id(), question, clauses));
            }
        });
        page.front().governs().forEach(question -> {
            if (!blocks.containsKey(question)) {
                findings.add(Finding.of(
                        page.clauses().isEmpty()
                                ? Position.line(page.file(), 1)
                                : page.clauses().getFirst().at(),
                        "gap",
                        "the page says it governs " + question.word() + ", and has no clause about it",
                        "Add a `default` clause that answers it, or take it away from `governs`."));
            }
        });
        rules.values().forEach(this::refuseSilence);
        refuseUndefinedDays(parameters, read);
        List<Parameter> unread = new ArrayList<>();
        parameters.all().forEach(parameter -> {
            if (!parameter.dotted() && !read.contains(parameter.name())) {
                unread.add(parameter);
            }
        });
        Policy policy = new Policy(
                page.id(),
                page.front().currency(),
                rules,
                parameters.settings(),
                sentences(page),
                parameters.figures());
        return new Compiled(policy, findings.all(), unread);
    }

    /** Where each setting is stated first. */
    private static Map<Setting, Quote> sentences(Page page) {
        Map<Setting, Quote> sentences = new EnumMap<>(Setting.class);
        page.passages()
                .forEach(passage -> passage.parameters().stream()
                        .flatMap(parameter -> Setting.named(parameter.name()).stream())
                        .forEach(setting -> sentences.putIfAbsent(setting, passage.quote())));
        return sentences;
    }

    private List<Clause> clauses(Question question, List<ClauseBlock> ofQuestion, Parameters parameters) {
        Map<String, Expression> meanings = new TreeMap<>(parameters.constants());
        question.facts().forEach(fact -> meanings.put(fact.name(), new FactRead(fact)));
        for (ClauseBlock block : ofQuestion) {
            if (block.lines().stream().anyMatch(line -> line.key().equals("once per"))) {
                meanings.put(block.id().replace('-', '_') + "_given_before", new GivenBefore(block.id()));
            }
        }
        Names names = new Names(meanings);
        return ofQuestion.stream()
                .map(block -> new ClauseReader(block, question, names, findings).read())
                .toList();
    }

    private static Set<String> parametersOf(Clause clause) {
        Set<String> read = new TreeSet<>();
        clause.conditions().stream().map(Condition::expression).forEach(it -> read.addAll(Reading.parameters(it)));
        clause.grants().values().forEach(grant -> {
            if (grant instanceof Grant.Amount amount) {
                read.addAll(Reading.parameters(amount.most()));
            }
        });
        return read;
    }

    private boolean precedenceHolds(List<Clause> clauses) {
        Map<String, Clause> byId = new LinkedHashMap<>();
        clauses.forEach(clause -> byId.put(clause.id(), clause));
        int before = findings.all().size();
        for (Clause clause : clauses) {
            for (String below : clause.insteadOf()) {
                if (!byId.containsKey(below)) {
                    findings.add(
                            clause.at(),
                            "unknown-clause",
                            clause.id() + " stands instead of “" + below + "”, and no clause about the same question"
                                    + " is called that",
                            Spelling.remedy(below, byId.keySet()));
                }
            }
            circle(clause, byId)
                    .ifPresent(path -> findings.add(
                            clause.at(),
                            "circular-precedence",
                            "these clauses stand above each other in a circle: " + String.join(" → ", path),
                            "Take away one `instead of:`, so that one of them comes last."));
        }
        return findings.all().size() == before;
    }

    /** The way from a clause back to itself, told only by the clause of the circle whose name comes first. */
    private static Optional<List<String>> circle(Clause start, Map<String, Clause> byId) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(List.of(start.id()));
        while (!open.isEmpty()) {
            String id = open.removeLast();
            Clause clause = byId.get(id);
            for (String below : clause == null ? List.<String>of() : clause.insteadOf()) {
                if (below.equals(start.id())) {
                    List<String> path = new ArrayList<>(List.of(start.id()));
                    for (String step = id; step != null && !step.equals(start.id()); step = cameFrom.get(step)) {
                        path.add(1, step);
                    }
                    path.add(start.id());
                    boolean first = path.stream().allMatch(other -> start.id().compareTo(other) <= 0);
                    return first ? Optional.of(path) : Optional.empty();
                }
                if (byId.containsKey(below) && cameFrom.putIfAbsent(below, id) == null) {
                    open.add(below);
                }
            }
        }
        return Optional.empty();
    }

    /** An output that nobody speaks of and that has no answer of its own is left open in every case. */
    private void refuseSilence(Rules rules) {
        for (Output output : rules.question().outputs()) {
            if (rules.precedence().setting(output).isEmpty() && output.assumed().isEmpty()) {
                findings.add(
                        rules.clauses().getFirst().at(),
                        "gap",
                        "no clause says `" + output.name() + "`, though the page answers "
                                + rules.question().word(),
                        "Add `" + output.name() + ":` to a clause marked `default`.");
            }
        }
    }

    private void refuseUndefinedDays(Parameters parameters, Set<String> read) {
        if (page.front().daysAreHours()) {
            return;
        }
        for (String name : read) {
            parameters
                    .named(name)
                    .filter(Parameter::inDays)
                    .ifPresent(parameter -> findings.add(
                            parameter.at(),
                            "which-days",
                            "“" + parameter.words() + "” counts in days, and the page doesn't say how long a day is",
                            "Write hours, or calendar days compared with a fact in calendar days, or add `days: 24 hours` to"
                                    + " the front matter."));
        }
    }
}
