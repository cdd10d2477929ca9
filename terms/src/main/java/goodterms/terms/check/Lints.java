package goodterms.terms.check;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.expression.Reading;
import goodterms.terms.page.Block.ClauseBlock;
import goodterms.terms.page.Page;
import goodterms.terms.page.Parameter;
import goodterms.terms.page.Passage;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Quote;
import goodterms.terms.vocabulary.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what the prose promises with what the clauses do, as far as words show it. */
final class Lints {

    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b" + MONTHS
            + " \\d{1,2}(?:, \\d{4})?\\b|\\b\\d{1,2} " + MONTHS + "(?: \\d{4})?\\b|\\b" + MONTHS + " \\d{4}\\b");
    private static final String UNIT =
            "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|business hours?|calendar days?)";
    /** Digits of every script; a bounded run of them, as an unbounded one takes time with the square of its length. */
    private static final Pattern MEASURED = Pattern.compile(
            "[$€£¥]\\s?\\p{Nd}[\\p{Nd}.,]{0,30}|(?<![\\w\\p{Nd}])\\p{Nd}[\\p{Nd}.,]{0,30}[\\s\\u00a0-]?(?:%|per ?cent\\b|"
                    + UNIT + "\\b|[A-Z]{3}\\b)");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\\p{Nd}])\\p{Nd}[\\p{Nd}.,]{0,30}");
    private static final Pattern SPELT = Pattern.compile(
            "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|thirty|sixty|ninety)[ -]" + UNIT
                    + "\\b");
    private static final Pattern SPELT_ONE = Pattern.compile("\\b(?:a|an|one) " + UNIT + "\\b");
    private static final Pattern ROOM = Pattern.compile("\\b(?:may|might|discretion|case by case|as we see fit)\\b");
    private static final Pattern ONCE = Pattern.compile(
            "\\b[Oo]nce (?:per|for each|only|in|an?|every)\\b|\\b(?:only|just|at most|more than) once\\b"
                    + "|\\bone[- ]time\\b|(?<!\\bat )\\b[Oo]nce[.,;]");
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?:reasonable|reasonably|fair|fairly|extended|excessive|appropriate|undue|promptly)\\b");

    private final Page page;
    private final Policy policy;
    private final List<Finding> findings = new ArrayList<>();

    private Lints(Page page, Policy policy) {
        this.page = page;
        this.policy = policy;
    }

    /** Everything that the prose of a page says and its clauses don't, and the reverse. */
    static List<Finding> of(Page page, Policy policy, List<Parameter> unread) {
        Lints lints = new Lints(page, policy);
        unread.forEach(lints::unread);
        Map<List<Passage>, List<Clause>> statements = lints.statements();
        Set<Passage> stated = new LinkedHashSet<>();
        statements.keySet().forEach(stated::addAll);
        page.passages().forEach(passage -> lints.numbers(passage, stated.contains(passage)));
        statements.forEach(lints::promises);
        return lints.findings;
    }

    /** The clauses by the passages that state them, as several can stand under the same words. */
    private Map<List<Passage>, List<Clause>> statements() {
        Map<List<Passage>, List<Clause>> statements = new LinkedHashMap<>();
        for (ClauseBlock block : page.clauses()) {
            clause(block.id())
                    .ifPresent(clause -> statements
                            .computeIfAbsent(block.stated(), _ -> new ArrayList<>())
                            .add(clause));
        }
        return statements;
    }

    private Optional<Clause> clause(String id) {
        return policy.rules().values().stream()
                .flatMap(rules -> rules.clauses().stream())
                .filter(clause -> clause.id().equals(id))
                .findFirst();
    }

    private void unread(Parameter parameter) {
        findings.add(new Finding(
                parameter.at(),
                "unread-parameter",
                "the prose promises `" + parameter.name() + "`, but no clause reads it",
                List.of(),
                List.of(),
                "Use `" + parameter.identifier() + "` in a clause, or take the link away."));
    }

    private void numbers(Passage passage, boolean stated) {
        String loose = DATE.matcher(passage.loose()).replaceAll(" ");
        first(MEASURED, loose)
                .or(() -> stated ? first(NUMBER, loose) : Optional.empty())
                .ifPresent(number -> add(
                        passage.quote(),
                        "unbound-number",
                        "nothing reads the number “" + number + "”",
                        "Make it a parameter, such as `[" + number + "](#name)`, and use it in a clause."));
        first(SPELT, loose)
                .or(() -> stated ? first(SPELT_ONE, loose) : Optional.empty())
                .ifPresent(words -> add(
                        passage.quote(),
                        "spelt-number",
                        "“" + words + "” is a number that no clause can read",
                        "Write it in figures as a parameter, such as `[14 days](#name)`."));
    }

    private void promises(List<Passage> passages, List<Clause> clauses) {
        String prose = passages.stream().map(passage -> passage.quote().words()).collect(Collectors.joining(" "));
        room(prose, clauses);
        once(prose, clauses);
        vague(prose, clauses);
    }

    private void room(String prose, List<Clause> clauses) {
        boolean upTo = clauses.stream().anyMatch(Lints::leavesRoom);
        Optional<String> word = first(ROOM, prose);
        if (word.isPresent() && !upTo) {
            add(
                    clauses.getFirst(),
                    "room-in-prose",
                    "the prose leaves room for judgement (“" + word.get() + "”), the clause " + ids(clauses)
                            + " does not",
                    "Write `up to` before the amount and name who decides, or say in the prose what is owed.");
        }
        if (word.isEmpty() && upTo) {
            add(
                    clauses.getFirst(),
                    "room-in-clause",
                    "the clause " + ids(clauses) + " leaves room for judgement, the prose does not",
                    "Say in the prose that you may give it, or take away `up to`.");
        }
    }

    private static boolean leavesRoom(Clause clause) {
        return clause.grants().values().stream().anyMatch(grant -> grant instanceof Grant.Amount it && it.upTo());
    }

    private void once(String prose, List<Clause> clauses) {
        boolean inClause = clauses.stream().anyMatch(clause -> clause.once().isPresent());
        boolean inProse = first(ONCE, prose).isPresent();
        if (inProse && !inClause) {
            add(
                    clauses.getFirst(),
                    "once-in-prose",
                    "*once* is in the prose only: the clause " + ids(clauses) + " gives it again and again",
                    "Add `once per: account`, `subscription` or `payment`.");
        }
        if (inClause && !inProse) {
            add(
                    clauses.getFirst(),
                    "once-in-clause",
                    "*once* is in the clause " + ids(clauses) + " only",
                    "Say in the prose that it is given once per account, subscription or payment.");
        }
    }

    private void vague(String prose, List<Clause> clauses) {
        Optional<String> word = first(VAGUE, prose);
        boolean judged = clauses.stream().anyMatch(clause -> leavesRoom(clause) || readsJudgement(clause));
        if (word.isPresent() && !judged) {
            add(
                    clauses.getFirst(),
                    "vague-word",
                    "“" + word.get() + "” can't be decided by the clause " + ids(clauses),
                    "Say it in figures, or leave it to a person with `up to` or a fact that a person finds.");
        }
    }

    private static boolean readsJudgement(Clause clause) {
        return clause.conditions().stream()
                .map(Condition::expression)
                .flatMap(expression -> Reading.facts(expression).stream())
                .anyMatch(fact -> fact.source() == Source.JUDGED);
    }

    private static String ids(List<Clause> clauses) {
        return String.join(", ", clauses.stream().map(Clause::id).toList());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().replaceAll("[.,;]+$", "")) : Optional.empty();
    }

    private void add(Quote quote, String code, String message, String remedy) {
        findings.add(new Finding(quote.at(), code, message, List.of(quote), List.of(), remedy));
    }

    private void add(Clause clause, String code, String message, String remedy) {
        findings.add(new Finding(clause.at(), code, message, List.of(clause.citation()), List.of(), remedy));
    }
}
