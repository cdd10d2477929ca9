package goodterms.terms.expression;

import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import java.util.List;
import java.util.Optional;

/**
 * A condition or an amount of a clause: the one tree from which evaluator, prover, phrases and differences are made.
 *
 * <p>Every value is a whole number in the unit of its kind, so all of it is linear integer arithmetic: a product or a
 * quotient has a constant on one side.
 */
public sealed interface Expression {

    /** The type of its value. */
    Type type();

    /** A constant, with the name of the parameter that holds it where the page names it. */
    record Literal(Scalar value, Optional<String> parameter) implements Expression {
        @Override
        public Type type() {
            return value.type();
        }
    }

    /** The value of a fact. */
    record FactRead(Fact fact) implements Expression {
        @Override
        public Type type() {
            return fact.type();
        }
    }

    /** Whether a clause has already given something within its {@code once per} scope. */
    record GivenBefore(String clause) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** {@code left + right}. */
    record Plus(Expression left, Expression right, Type type) implements Expression {}

    /** {@code left - right}. */
    record Minus(Expression left, Expression right, Type type) implements Expression {}

    /** {@code of * by}, with a constant and the name of the page's parameter it comes from, if it does. */
    record Times(Expression of, long by, Optional<String> parameter, Type type) implements Expression {}

    /**
     * {@code of * by / over}, rounded down; {@code over} is above 0. {@code share(of, 5 %)} is 500 over 10,000.
     *
     * @param parameter the name of the page's parameter that its constant comes from, if it does
     */
    record Part(Expression of, long by, long over, Optional<String> parameter, Type type) implements Expression {}

    /** A comparison of two values of one kind. */
    record Comparison(Relation relation, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    record Not(Expression of) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** All of them hold. */
    record And(List<Expression> all) implements Expression {
        public And {
            all = List.copyOf(all);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** At least one of them holds. */
    record Or(List<Expression> any) implements Expression {
        public Or {
            any = List.copyOf(any);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** {@code when ? then : otherwise}. */
    record Choice(Expression when, Expression then, Expression otherwise) implements Expression {
        @Override
        public Type type() {
            return then.type();
        }
    }

    /** How two values stand to each other. */
    enum Relation {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** As clauses write it: {@code <=}. */
        public String sign() {
            return sign;
        }

        /** Whether it holds between two values. */
        public boolean holds(long left, long right) {
            return switch (this) {
                case EQUAL -> left == right;
                case UNEQUAL -> left != right;
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case MORE -> left > right;
                case AT_LEAST -> left >= right;
            };
        }
    }

    /** The constant 0 of a kind, as clauses write it. */
    static Literal zero(Type type) {
        return new Literal(new Scalar(type, 0), Optional.empty());
    }

    /** The parts it is made of. */
    default List<Expression> parts() {
        return switch (this) {
            case Literal _, FactRead _, GivenBefore _ -> List.of();
            case Plus it -> List.of(it.left(), it.right());
            case Minus it -> List.of(it.left(), it.right());
            case Times it -> List.of(it.of());
            case Part it -> List.of(it.of());
            case Comparison it -> List.of(it.left(), it.right());
            case Not it -> List.of(it.of());
            case And it -> it.all();
            case Or it -> it.any();
            case Choice it -> List.of(it.when(), it.then(), it.otherwise());
        };
    }

    /** Whether its value is a yes or no. */
    default boolean isCondition() {
        return type().kind() == Kind.TRUTH;
    }
}
