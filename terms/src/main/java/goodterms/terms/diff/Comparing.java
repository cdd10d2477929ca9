package goodterms.terms.diff;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Scope;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.diff.Difference.Change;
import goodterms.terms.diff.Difference.Governed;
import goodterms.terms.diff.Difference.OfOutput;
import goodterms.terms.diff.Difference.OfQuestion;
import goodterms.terms.diff.Difference.Row;
import goodterms.terms.diff.Difference.Standing;
import goodterms.terms.facts.Telling;
import goodterms.terms.policy.Policy;
import goodterms.terms.proof.Reads;
import goodterms.terms.value.Value;
import goodterms.terms.value.Wording;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the difference of two versions of a page into words. */
public final class Comparing {

    private final Policy before;
    private final Policy after;

    private Comparing(Policy before, Policy after) {
        this.before = before;
        this.after = after;
    }

    /** How two versions of a page differ: their settings, what they govern, and how they answer each case. */
    public static Difference between(Policy before, Policy after) {
        Comparing it = new Comparing(before, after);
        return new Difference(
                after.id().company(),
                after.id().page(),
                before.id().updated().toString(),
                after.id().updated().toString(),
                it.settings(),
                Stream.of(Question.values()).flatMap(it::question).toList());
    }

    private List<Change> settings() {
        List<Change> changes = new ArrayList<>();
        if (!before.currency().equals(after.currency())) {
            changes.add(new Change("currency", Optional.of(before.currency()), Optional.of(after.currency())));
        }
        Map<Setting, Value> were = before.allSettings();
        Map<Setting, Value> are = after.allSettings();
        were.forEach((setting, was) -> {
            Value is = are.getOrDefault(setting, was);
            if (!was.equals(is)) {
                changes.add(new Change(
                        setting.key(),
                        Optional.of(Wording.of(was, before.currency())),
                        Optional.of(Wording.of(is, after.currency()))));
            }
        });
        Stream.concat(before.figures().keySet().stream(), after.figures().keySet().stream())
                .distinct()
                .sorted()
                .forEach(name -> figure(name).ifPresent(changes::add));
        clauses(before).flatMap(was -> scope(was).stream()).forEach(changes::add);
        return changes;
    }

    private static Stream<Clause> clauses(Policy policy) {
        return Stream.of(Question.values())
                .flatMap(question -> policy.rules(question).stream())
                .flatMap(rules -> rules.clauses().stream());
    }

    /** Once per account is not once per payment, though each case taken alone has the same answer. */
    private Optional<Change> scope(Clause was) {
        return clauses(after)
                .filter(is -> is.id().equals(was.id()))
                .filter(is -> was.once().isPresent() && is.once().isPresent())
                .filter(is -> !was.once().equals(is.once()))
                .findFirst()
                .map(is -> new Change(
                        was.id(), was.once().map(Comparing::once), is.once().map(Comparing::once)));
    }

    private static String once(Scope scope) {
        return "once per " + scope.word();
    }

    private Optional<Change> figure(String name) {
        Optional<String> was =
                Optional.ofNullable(before.figures().get(name)).map(value -> Wording.of(value, before.currency()));
        Optional<String> is =
                Optional.ofNullable(after.figures().get(name)).map(value -> Wording.of(value, after.currency()));
        return was.equals(is) ? Optional.empty() : Optional.of(new Change(name, was, is));
    }

    private Stream<OfQuestion> question(Question question) {
        Optional<Rules> was = before.rules(question);
        Optional<Rules> is = after.rules(question);
        if (was.isPresent() && is.isPresent()) {
            return Stream.of(new OfQuestion(question.word(), Governed.BOTH, outputs(was.get(), is.get())));
        }
        if (was.isEmpty() && is.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                new OfQuestion(question.word(), is.isPresent() ? Governed.NEWLY : Governed.NO_LONGER, List.of()));
    }

    private List<OfOutput> outputs(Rules was, Rules is) {
        List<Divergence> all = Divergences.between(was, is);
        return was.question().outputs().stream()
                .map(output -> output(
                        output,
                        !was.spokenOf().contains(output) && is.spokenOf().contains(output),
                        all.stream()
                                .filter(divergence -> divergence.output().equals(output))
                                .map(this::row)
                                .toList()))
                .toList();
    }

    private static OfOutput output(Output output, boolean newly, List<Row> rows) {
        Standing standing = Standing.SAME;
        for (Row row : rows) {
            standing = standing == Standing.DIFFERENT ? standing : row.standing();
        }
        return new OfOutput(output.name(), standing, newly, rows);
    }

    private Row row(Divergence divergence) {
        Optional<String> one = divergence.before().map(Clause::id);
        Optional<String> other = divergence.after().map(Clause::id);
        if (divergence.shown().isEmpty()) {
            return new Row(one, other, Standing.NOT_PROVED, Optional.empty(), Optional.empty(), List.of());
        }
        Divergence.Shown shown = divergence.shown().get();
        List<Clause> involved = Stream.concat(divergence.before().stream(), divergence.after().stream())
                .toList();
        String was = wording(shown.before(), before.currency());
        String is = wording(shown.after(), after.currency());
        boolean alike = was.equals(is);
        return new Row(
                one,
                other,
                Standing.DIFFERENT,
                Optional.of(alike ? was + " " + decidedBy(divergence.before()) : was),
                Optional.of(alike ? is + " " + decidedBy(divergence.after()) : is),
                new Telling(after.currency())
                        .of(shown.facts(), Reads.of(involved), shown.facts().given()));
    }

    private static String decidedBy(Optional<Clause> clause) {
        return clause.flatMap(Clause::decidedBy).map(role -> "by " + role).orElse("");
    }

    private static String wording(Answer answer, String currency) {
        return switch (answer) {
            case Answer.Decided it ->
                it.discretionary() ? "up to " + Wording.of(it.ceiling(), currency) : Wording.of(it.floor(), currency);
            case Answer.Assumed it -> Wording.of(it.value(), currency);
            case Answer.Open _ -> "open";
        };
    }
}
