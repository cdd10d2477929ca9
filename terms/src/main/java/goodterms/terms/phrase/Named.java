package goodterms.terms.phrase;

import goodterms.terms.clause.Clause;
import goodterms.terms.page.Page;
import goodterms.terms.page.Parameter;
import goodterms.terms.policy.Policy;
import goodterms.terms.value.Literals;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the parts of a page are called when people are told about them. */
final class Named {

    private final ValueWords values;
    private final Map<String, String> parameters;
    private final Map<String, String> clauses;

    /**
     * @param parameters the words for each, by its name in links
     * @param clauses the titles of clauses, by id; one without is called by the words of its id
     */
    Named(String currency, Map<String, String> parameters, Map<String, String> clauses) {
        this.values = new ValueWords(currency);
        this.parameters = Map.copyOf(parameters);
        this.clauses = Map.copyOf(clauses);
    }

    static Named of(Page page, Policy policy) {
        ValueWords values = new ValueWords(policy.currency());
        Map<String, String> parameters = new TreeMap<>();
        page.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.name(), words(parameter, values)));
        return new Named(policy.currency(), parameters, titles(policy));
    }

    /** The page's own words where they are a value as it stands, without “12-day” and “the first charge”. */
    private static String words(Parameter parameter, ValueWords values) {
        boolean plain =
                Literals.looksLikeOne(parameter.words()) && !parameter.words().matches(".*\\d-\\p{L}.*");
        return plain ? parameter.words() : values.of(parameter.value());
    }

    /** The heading a clause stands under, where it stands there alone. */
    private static Map<String, String> titles(Policy policy) {
        List<Clause> all = policy.rules().values().stream()
                .flatMap(rules -> rules.clauses().stream())
                .toList();
        Map<List<String>, Long> under = all.stream()
                .map(clause -> clause.citation().headings())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return all.stream()
                .filter(clause -> !clause.citation().headings().isEmpty())
                .filter(clause -> under.getOrDefault(clause.citation().headings(), 0L) == 1)
                .collect(Collectors.toMap(
                        Clause::id, clause -> clause.citation().headings().getLast()));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, name);
    }

    String clause(String id) {
        return clauses.getOrDefault(id, id.replace('-', ' '));
    }

    String value(Value value) {
        return values.of(value);
    }

    /** @param hundredths of a per cent */
    String percent(long hundredths) {
        return values.of(new Scalar(Type.PERCENT, hundredths));
    }
}
