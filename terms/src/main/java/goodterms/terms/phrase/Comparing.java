package goodterms.terms.phrase;

import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts comparisons into words. */
final class Comparing {

    private static final String NOT = "not ";

    private final Phrasing phrasing;

    Comparing(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** A comparison, or its opposite. */
    String of(Comparison comparison, boolean holds) {
        Relation relation = holds ? comparison.relation() : opposite(comparison.relation());
        Expression left = comparison.left();
        Expression right = comparison.right();
        Kind kind = left.type().kind();
        return switch (kind) {
            case TRUTH -> truths(relation == Relation.EQUAL, left, right);
            case WORD -> words(comparison, relation);
            case COUNT, PERCENT, MONEY, MOMENT, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT ->
                phrasing.within(left, true) + " " + Phrasing.verb(relation, kind) + " " + phrasing.within(right, true);
        };
    }

    /** The relation that holds exactly where this one doesn't. */
    static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.UNEQUAL;
            case UNEQUAL -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
        };
    }

    private String truths(boolean equal, Expression left, Expression right) {
        if (right instanceof Literal literal) {
            return phrasing.of(left, (literal.value().raw() == 1) == equal);
        }
        if (left instanceof Literal literal) {
            return phrasing.of(right, (literal.value().raw() == 1) == equal);
        }
        String first = phrasing.within(left, true);
        String second = phrasing.within(right, true);
        return equal ? first + " if and only if " + second : "either " + first + " or " + second + ", but not both";
    }

    private String words(Comparison comparison, Relation relation) {
        boolean equal = relation == Relation.EQUAL;
        return subject(comparison)
                .map(subject -> subject.fact().phrase() + " is "
                        + (equal ? complement(subject, comparison) : not(complement(subject, comparison))))
                .orElseGet(() -> phrasing.within(comparison.left(), true) + (equal ? " is " : " is not ")
                        + "the same as " + phrasing.within(comparison.right(), true));
    }

    private static String not(String words) {
        return words.startsWith(NOT) ? words.substring(NOT.length()) : NOT + words;
    }

    /** The fact that a comparison sets against one of its own words. */
    private static Optional<FactRead> subject(Expression expression) {
        if (expression instanceof Comparison it && it.left().type().kind() == Kind.WORD) {
            if (it.left() instanceof FactRead fact && it.right() instanceof Literal) {
                return Optional.of(fact);
            }
            if (it.right() instanceof FactRead fact && it.left() instanceof Literal) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    private static String complement(FactRead subject, Comparison comparison) {
        Expression word = comparison.left() instanceof Literal ? comparison.left() : comparison.right();
        return subject.fact().said(((Literal) word).value().raw());
    }

    /**
     * One sentence for several words of the same fact: {@code the reason you give is this or that}, or {@code is neither
     * this nor that}; nothing where the parts are of another shape.
     */
    Optional<String> sameSubject(List<Expression> parts, boolean all, boolean holds) {
        Optional<FactRead> subject = parts.isEmpty() ? Optional.empty() : subject(positive(parts.getFirst()));
        Relation wanted = all ? Relation.UNEQUAL : Relation.EQUAL;
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (Expression part : parts) {
            Expression inner = positive(part);
            boolean said = holds != (part instanceof Not);
            if (!(inner instanceof Comparison it)
                    || !subject(it).equals(subject)
                    || (said ? it.relation() : opposite(it.relation())) != wanted) {
                return Optional.empty();
            }
            words.add(complement(subject.get(), it));
        }
        String is = subject.get().fact().phrase() + " is ";
        if (words.size() == 1) {
            return Optional.of(is + (all ? not(words.getFirst()) : words.getFirst()));
        }
        return Optional.of(is + (all ? "neither " + ValueWords.listed(words, "nor") : ValueWords.listed(words, "or")));
    }

    /** What a single negation negates; anything else as it is. */
    private static Expression positive(Expression part) {
        return part instanceof Not not ? not.of() : part;
    }
}
