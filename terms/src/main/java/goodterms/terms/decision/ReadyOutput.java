package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.clause.Precedence;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Reading;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** An output with the clauses that set it, made ready to be decided often. */
final class ReadyOutput {

    private static final Scalar NOTHING = Scalar.money(0);

    private final Output output;
    private final Setter[] setters;
    /** The answer where no clause speaks of it. */
    private final Answer silence;

    private ReadyOutput(Output output, List<Setter> setters) {
        this.output = output;
        this.setters = setters.toArray(Setter[]::new);
        this.silence = output.assumed()
                .<Answer>map(value -> new Answer.Assumed(output, value))
                .orElseGet(() -> new Answer.Open(output, List.of(), Set.of()));
    }

    /** @param places where each clause stands among all, by its id */
    static ReadyOutput of(Output output, Precedence precedence, Map<String, Integer> places, ReadyClause[] ready) {
        List<Setter> setters = new ArrayList<>();
        for (Clause clause : precedence.setting(output)) {
            int place = places.getOrDefault(clause.id(), 0);
            long above = precedence.above(clause, output).stream()
                    .mapToLong(high -> 1L << places.getOrDefault(high.id(), 0))
                    .reduce(0, (a, b) -> a | b);
            setters.add(new Setter(clause, output, 1L << place, above, ready[place]));
        }
        return new ReadyOutput(output, setters);
    }

    /**
     * The answer that follows.
     *
     * @param holds a bit for each clause that surely applies
     * @param possible a bit for each that applies or may turn out to
     */
    Answer answer(long holds, long possible, Facts facts) {
        Setter found = null;
        for (Setter setter : setters) {
            if ((setter.bit & possible) != 0 && (setter.above & holds) == 0) {
                if (found != null) {
                    return open(holds, possible, facts);
                }
                found = setter;
            }
        }
        if (found != null && (found.bit & holds) != 0 && found.knows(facts)) {
            return found.decided(facts);
        }
        return setters.length == 0 ? silence : open(holds, possible, facts);
    }

    private Answer open(long holds, long possible, Facts facts) {
        List<Clause> candidates = new ArrayList<>();
        long asks = 0;
        for (Setter setter : setters) {
            if ((setter.bit & possible) != 0 && (setter.above & holds) == 0) {
                candidates.add(setter.clause);
                asks |= setter.asks(facts);
            }
        }
        return new Answer.Open(output, candidates, facts.missing(asks));
    }

    /** A clause that sets the output. */
    private static final class Setter {
        private final Clause clause;
        private final Output output;
        private final long bit;
        private final long above;
        private final ReadyClause ready;
        private final Reckoning most;
        private final boolean upTo;
        private final long reads;
        /** The answer where it is the same in every case. */
        private final Optional<Answer> always;

        /**
         * @param bit that stands for the clause
         * @param above the bits of the clauses that decide this output instead of it wherever they apply
         */
        Setter(Clause clause, Output output, long bit, long above, ReadyClause ready) {
            this.clause = clause;
            this.output = output;
            this.bit = bit;
            this.above = above;
            this.ready = ready;
            switch (Objects.requireNonNull(clause.grants().get(output))) {
                case Grant.Amount amount -> {
                    this.most = Reckoning.from(amount.most());
                    this.reads = Reading.slots(amount.most());
                    this.upTo = amount.upTo();
                    this.always = amount.most() instanceof Expression.Literal literal
                            ? Optional.of(answer(literal.value()))
                            : Optional.empty();
                }
                case Grant.Fixed fixed -> {
                    this.most = facts -> 0;
                    this.reads = 0;
                    this.upTo = false;
                    this.always = Optional.of(answer(fixed.value()));
                }
            }
        }

        private Answer answer(Value ceiling) {
            return new Answer.Decided(output, clause, upTo ? NOTHING : ceiling, ceiling);
        }

        private boolean knows(Facts facts) {
            return (reads & ~facts.known()) == 0;
        }

        private long asks(Facts facts) {
            return ready.asks(facts) | (reads & ~facts.known());
        }

        private Answer decided(Facts facts) {
            return always.isPresent() ? always.get() : answer(Scalar.money(most.of(facts)));
        }
    }
}
