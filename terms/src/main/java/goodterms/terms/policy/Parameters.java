package goodterms.terms.policy;

import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.page.Page;
import goodterms.terms.page.Parameter;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Wording;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of a page: each name with its first statement, and all statements agreeing. */
final class Parameters {

    /** The words that CEL keeps for itself, and the functions. */
    private static final Set<String> RESERVED = Set.of(
            ("as break const continue else false for function if import in let loop namespace null package return true"
                            + " var void while share days_of_hours")
                    .split(" "));

    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    private Parameters() {}

    static Parameters of(Page page, Findings findings) {
        Parameters parameters = new Parameters();
        String currency = page.front().currency();
        for (Parameter parameter : page.parameters()) {
            Parameter first = parameters.byName.putIfAbsent(parameter.name(), parameter);
            if (first == null) {
                parameters.refuseTakenName(parameter, findings);
            } else if (!first.value().equals(parameter.value())) {
                findings.add(
                        parameter.at(),
                        "two-values",
                        "`" + parameter.name() + "` is " + Wording.of(first.value(), currency) + " in line "
                                + first.at().line() + " and "
                                + Wording.of(parameter.value(), currency) + " here",
                        "Give it one value, or the second one a name of its own.");
            }
        }
        return parameters;
    }

    /** A clause that reads the name would mean something else. */
    private void refuseTakenName(Parameter parameter, Findings findings) {
        boolean reserved = RESERVED.contains(parameter.identifier());
        if (reserved || parameter.identifier().endsWith("_given_before")) {
            findings.add(
                    parameter.at(),
                    "name-taken",
                    "`" + parameter.identifier() + "` is a word of the language of clauses",
                    "Give the parameter another name.");
            return;
        }
        for (Question question : Question.values()) {
            if (question.fact(parameter.identifier()).isPresent()) {
                findings.add(
                        parameter.at(),
                        "name-taken",
                        "`" + parameter.name() + "` is the name of a fact",
                        "Give the parameter another name.");
                return;
            }
        }
    }

    /** The parameters of the page's own, by the word clauses use, as constants. */
    Map<String, Expression> constants() {
        Map<String, Expression> constants = new TreeMap<>();
        byName.values().forEach(parameter -> {
            if (!parameter.dotted() && parameter.value() instanceof Scalar scalar) {
                constants.put(parameter.identifier(), new Literal(scalar, Optional.of(parameter.name())));
            }
        });
        return constants;
    }

    /** The settings it states. */
    Map<Setting, Value> settings() {
        Map<Setting, Value> settings = new EnumMap<>(Setting.class);
        byName.values()
                .forEach(parameter ->
                        Setting.named(parameter.name()).ifPresent(setting -> settings.put(setting, parameter.value())));
        return settings;
    }

    /** The prices and limits it quotes. */
    Map<String, Value> figures() {
        Map<String, Value> figures = new TreeMap<>();
        byName.values().forEach(parameter -> {
            if (parameter.dotted() && Setting.named(parameter.name()).isEmpty()) {
                figures.put(parameter.name(), parameter.value());
            }
        });
        return figures;
    }

    /** Its first statement, by the name in the link. */
    Optional<Parameter> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Iterable<Parameter> all() {
        return byName.values();
    }
}
