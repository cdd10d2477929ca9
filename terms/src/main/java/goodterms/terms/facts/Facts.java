package goodterms.terms.facts;

import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known about one case: a value, or nothing yet, for each fact of a question, and which clauses have already
 * given something within their scope.
 */
public final class Facts {

    private final Question question;
    private final long[] values;
    private final long known;
    private final Set<String> given;

    private Facts(Question question, long[] values, long known, Set<String> given) {
        this.question = question;
        this.values = values;
        this.known = known;
        this.given = given;
    }

    /** Nothing known yet. */
    public static Facts none(Question question) {
        return new Facts(question, new long[question.facts().size()], 0, Set.of());
    }

    /** Starts from nothing. */
    public static Builder about(Question question) {
        return new Builder(none(question));
    }

    public Question question() {
        return question;
    }

    /** Whether this fact has a value. */
    public boolean knows(Fact fact) {
        return (known & bit(fact)) != 0;
    }

    /** Which facts have a value: bit {@code n} stands for the fact with slot {@code n}. */
    public long known() {
        return known;
    }

    /** The value in the unit of the fact's kind; meaningless where the fact is not known. */
    public long raw(Fact fact) {
        return values[fact.slot()];
    }

    /** The value, if it is known. */
    public Optional<Scalar> value(Fact fact) {
        return knows(fact) ? Optional.of(new Scalar(fact.type(), raw(fact))) : Optional.empty();
    }

    /** Whether this clause has already given something within its scope. */
    public boolean given(String clause) {
        return given.contains(clause);
    }

    /** The ids of all clauses that have. */
    public Set<String> given() {
        return given;
    }

    /** The facts whose slots are set in {@code slots} and that have no value, in the order of the vocabulary. */
    public Set<Fact> missing(long slots) {
        return question.facts().stream()
                .filter(fact -> (slots & bit(fact)) != 0 && !knows(fact))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The raw values by slot, for evaluators; never to be written to. */
    public long[] values() {
        return values;
    }

    /** The same case with more known. */
    public Builder more() {
        return new Builder(this);
    }

    /** The bit that stands for a fact in {@link #known()}. */
    public static long bit(Fact fact) {
        return 1L << fact.slot();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts it
                && question == it.question
                && known == it.known
                && given.equals(it.given)
                && Arrays.equals(values, it.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Long.hashCode(known);
    }

    @Override
    public String toString() {
        return question.word()
                + question.facts().stream()
                        .filter(this::knows)
                        .map(fact -> fact.name() + "=" + raw(fact))
                        .collect(Collectors.joining(", ", "{", "}"))
                + (given.isEmpty() ? "" : " given " + given);
    }

    /** Facts in the making. */
    public static final class Builder {
        private final Question question;
        private final long[] values;
        private long known;
        private final Set<String> given;

        private Builder(Facts start) {
            this.question = start.question;
            this.values = start.values.clone();
            this.known = start.known;
            this.given = new TreeSet<>(start.given);
        }

        /**
         * Records a value.
         *
         * @throws IllegalArgumentException if the question has no such fact, the type is another or the value is out of
         *     its range
         */
        public Builder set(String name, Scalar value) {
            Fact fact = question.fact(name)
                    .orElseThrow(() -> new IllegalArgumentException(question.word() + " has no fact " + name));
            if (!value.type().equals(fact.type())) {
                throw new IllegalArgumentException(name + " is " + fact.type().phrase() + ", not "
                        + value.type().phrase());
            }
            return set(fact, value.raw());
        }

        /** Records a value in the unit of the fact's kind. */
        public Builder set(Fact fact, long raw) {
            if (raw < fact.least() || raw > fact.most()) {
                throw new IllegalArgumentException(fact.name() + " can't be " + raw);
            }
            // Held at 0 while unknown, so that equal facts are equal arrays.
            values[fact.slot()] = raw;
            known |= bit(fact);
            return this;
        }

        /** Records a fact of kind yes or no. */
        public Builder truth(String name, boolean truth) {
            return set(name, Scalar.truth(truth));
        }

        /** Records a moment, in seconds since 1970-01-01T00:00Z. */
        public Builder moment(String name, long epochSecond) {
            return set(name, Scalar.moment(epochSecond));
        }

        /** Records an amount in minor units. */
        public Builder money(String name, long minor) {
            return set(name, Scalar.money(minor));
        }

        /** Records one of the fact's words. */
        public Builder word(String name, String word) {
            Type type = question.fact(name).map(Fact::type).orElse(Type.TEXT);
            return set(name, Scalar.word(type, word));
        }

        /** Records that this clause has already given something within its scope. */
        public Builder given(String clause) {
            given.add(clause);
            return this;
        }

        public Facts build() {
            return new Facts(question, values.clone(), known, Set.copyOf(given));
        }
    }
}
