package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.expression.Reading;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An output with the clauses that set it, made ready to be decided often. */
final class ReadyOutput {

    private final Output output;
    private final Setter[] setters;

    ReadyOutput(Output output, List<Setter> setters) {
        this.output = output;
        this.setters = setters.toArray(Setter[]::new);
    }

    /** @param applies for each clause of the question, by its place, whether it applies */
    Answer answer(Truth[] applies, Facts facts) {
        if (setters.length == 0) {
            return output.assumed()
                    .<Answer>map(value -> new Answer.Assumed(output, value))
                    .orElseGet(() -> new Answer.Open(output, List.of(), Set.of()));
        }
        Setter decider = decider(applies);
        return decider != null && decider.knows(facts) ? decider.decided(facts) : open(applies, facts);
    }

    /** The one clause left, if it is certain. */
    private @Nullable Setter decider(Truth[] applies) {
        Setter found = null;
        for (Setter setter : setters) {
            if (setter.stands(applies)) {
                if (found != null || applies[setter.place] == Truth.UNKNOWN) {
                    return null;
                }
                found = setter;
            }
        }
        return found;
    }

    private Answer open(Truth[] applies, Facts facts) {
        List<Clause> candidates = new ArrayList<>();
        long asks = 0;
        for (Setter setter : setters) {
            if (setter.stands(applies)) {
                candidates.add(setter.clause);
                asks |= setter.asks(facts);
            }
        }
        return new Answer.Open(output, candidates, facts.missing(asks));
    }

    /** A clause that sets the output. */
    static final class Setter {
        private final Clause clause;
        private final Output output;
        private final int place;
        private final int[] above;
        private final ReadyClause ready;
        private final Grant grant;
        private final Reckoning most;
        private final long reads;

        /** @param above the places of the clauses that decide this output instead of it wherever they apply */
        Setter(Clause clause, Output output, int place, int[] above, ReadyClause ready) {
            this.clause = clause;
            this.output = output;
            this.place = place;
            this.above = above;
            this.ready = ready;
            this.grant = Objects.requireNonNull(clause.grants().get(output));
            if (grant instanceof Grant.Amount amount) {
                this.most = Reckoning.from(amount.most());
                this.reads = Reading.slots(amount.most());
            } else {
                this.most = facts -> 0;
                this.reads = 0;
            }
        }

        /** Whether it may apply and nothing that surely applies stands above it. */
        private boolean stands(Truth[] applies) {
            if (applies[place] == Truth.FAILS) {
                return false;
            }
            for (int high : above) {
                if (applies[high] == Truth.HOLDS) {
                    return false;
                }
            }
            return true;
        }

        private boolean knows(Facts facts) {
            return (reads & ~facts.known()) == 0;
        }

        private long asks(Facts facts) {
            return ready.asks(facts) | (reads & ~facts.known());
        }

        private Answer decided(Facts facts) {
            return switch (grant) {
                case Grant.Amount amount -> {
                    Value ceiling = Scalar.money(most.of(facts));
                    yield new Answer.Decided(output, clause, amount.upTo() ? Scalar.money(0) : ceiling, ceiling);
                }
                case Grant.Fixed fixed -> new Answer.Decided(output, clause, fixed.value(), fixed.value());
            };
        }
    }
}
