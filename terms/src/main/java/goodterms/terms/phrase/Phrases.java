package goodterms.terms.phrase;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.clause.Scope;
import goodterms.terms.decision.Answer;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.GivenBefore;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.page.Page;
import goodterms.terms.policy.Policy;
import goodterms.terms.value.Value;
import goodterms.terms.vocabulary.Output;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of one page in sentences for people, made from the tree that decides. */
public final class Phrases {

    private final Named named;
    private final Phrasing phrasing;

    Phrases(Named named) {
        this.named = named;
        this.phrasing = new Phrasing(named);
    }

    /** Those of a page and what was read from it. */
    public static Phrases of(Page page, Policy policy) {
        return new Phrases(Named.of(page, policy));
    }

    /** A condition as a sentence without capital and full stop; an amount, a moment or a length as a noun. */
    public String of(Expression expression) {
        return phrasing.of(expression);
    }

    /** Whether a clause has given something before, as a sentence without capital and full stop. */
    public String received(String clause, boolean given) {
        return phrasing.of(new GivenBefore(clause), given);
    }

    /** What a clause is called: the heading it stands under, or the words of its id. */
    public String title(String clause) {
        return named.clause(clause);
    }

    /** What must hold for a clause to apply, a sentence each. */
    public List<String> conditions(Clause clause) {
        return clause.conditions().stream()
                .map(condition -> phrasing.of(condition.expression()))
                .toList();
    }

    /** What follows where a clause decides, a sentence for each output. */
    public List<String> outcomes(Clause clause) {
        return clause.grants().entrySet().stream()
                .map(grant -> outcome(clause, grant))
                .toList();
    }

    private String outcome(Clause clause, Map.Entry<Output, Grant> grant) {
        Output output = grant.getKey();
        return switch (grant.getValue()) {
            case Grant.Fixed it -> said(output, it.value());
            case Grant.Amount it -> {
                if (it.most() instanceof Literal literal && literal.value().raw() == 0) {
                    yield said(output, literal.value());
                }
                String amount = phrasing.of(it.most());
                yield it.upTo() ? output.sentence("up to " + amount) + ifDecided(clause) : output.sentence(amount);
            }
        };
    }

    private static String ifDecided(Clause clause) {
        return clause.decidedBy()
                .map(role -> ", if our " + role + " decides so")
                .orElse("");
    }

    /** What was decided of one output, as a sentence without capital and full stop. */
    public String of(Answer answer) {
        return switch (answer) {
            case Answer.Decided it ->
                it.discretionary()
                        ? it.output().sentence("up to " + named.value(it.ceiling())) + ifDecided(it.clause())
                        : said(it.output(), it.ceiling());
            case Answer.Assumed it -> said(it.output(), it.value());
            case Answer.Open it -> "it is not decided yet what “" + it.output() + "” is";
        };
    }

    private String said(Output output, Value value) {
        return output.sentence(value, named.value(value));
    }

    /** How often a clause gives something: {@code once per account}. */
    public Optional<String> once(Clause clause) {
        return clause.once().map(Scope::word).map(word -> "once per " + word);
    }

    /** A whole clause: when it applies, what follows, how often, and which others it goes before. */
    public String rule(Clause clause) {
        List<String> conditions = conditions(clause);
        String when = clause.isDefault()
                ? "unless something else on this page applies"
                : conditions.isEmpty() ? "in every case" : "if " + String.join(", and ", conditions);
        String then = String.join(", and ", outcomes(clause));
        String rule = when + ", " + then + once(clause).map(once -> ", " + once).orElse("");
        return sentence(rule) + instead(clause);
    }

    private String instead(Clause clause) {
        List<String> titles =
                clause.insteadOf().stream().map(id -> "“" + title(id) + "”").toList();
        return titles.isEmpty() ? "" : " This decides instead of " + ValueWords.listed(titles, "and") + ".";
    }

    /** With a capital and a full stop. */
    public static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.codePoints()
                                .limit(1)
                                .mapToObj(Character::toString)
                                .map(first -> first.toUpperCase(Locale.ROOT))
                                .collect(Collectors.joining())
                        + words.substring(words.offsetByCodePoints(0, 1))
                        + ".";
    }
}
