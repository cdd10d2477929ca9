package goodterms.terms.expression;

import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.value.Type;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is always so between the facts of a question, beyond the range of each. */
public final class Axioms {

    private static final Map<Question, List<Expression>> ALL =
            Stream.of(Question.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Axioms::read));

    private Axioms() {}

    /** The axioms of a question, as conditions that hold in every case. */
    public static List<Expression> of(Question question) {
        return ALL.getOrDefault(question, List.of());
    }

    private static List<Expression> read(Question question) {
        Map<String, Expression> names = new TreeMap<>();
        for (Fact fact : question.facts()) {
            names.put(fact.name(), new FactRead(fact));
        }
        // Its presence among the names lets an expression use the function that only axioms have.
        names.put("days_of_hours", Expression.zero(Type.LENGTH));
        return question.axioms().stream()
                .map(text -> read(text, new Names(names)))
                .toList();
    }

    private static Expression read(String text, Names names) {
        try {
            return Cel.read(text, names, Type.TRUTH);
        } catch (NotUnderstood e) {
            throw new IllegalStateException("the axiom " + text + " can't be read: " + e.sentence(), e);
        }
    }
}
