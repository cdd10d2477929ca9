package goodterms.terms.explanation;

import goodterms.terms.decision.Rules;
import goodterms.terms.explanation.Explanation.Step;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Minus;
import goodterms.terms.expression.Expression.Part;
import goodterms.terms.expression.Expression.Plus;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Wording;
import java.util.ArrayList;
import java.util.List;

/** Takes an amount apart into lines that people can add up. */
final class Calculation {

    private static final long WHOLE = 10_000;

    private final Facts facts;
    private final String currency;
    private final List<Step> steps = new ArrayList<>();

    private Calculation(Facts facts, String currency) {
        this.facts = facts;
        this.currency = currency;
    }

    /** The lines of an amount, the sum last; none where there is nothing to add up. */
    static List<Step> of(Expression amount, Facts facts, String currency) {
        if (amount instanceof Literal || amount instanceof FactRead) {
            return List.of();
        }
        Calculation calculation = new Calculation(facts, currency);
        calculation.add(amount, "");
        calculation.steps.add(new Step("=", calculation.money(amount)));
        return calculation.steps;
    }

    private void add(Expression term, String sign) {
        switch (term) {
            case Plus it
            when sign.isEmpty() || sign.equals("+ ") -> {
                add(it.left(), sign);
                add(it.right(), "+ ");
            }
            case Minus it
            when sign.isEmpty() || sign.equals("+ ") -> {
                add(it.left(), sign);
                add(it.right(), "− ");
            }
            default -> steps.add(new Step(sign + words(term), money(term)));
        }
    }

    private String words(Expression term) {
        return switch (term) {
            case FactRead it -> it.fact().name();
            case Literal it -> it.parameter().orElse(Wording.of(it.value(), currency));
            case Part it
            when it.over() == WHOLE ->
                Wording.of(new Scalar(Type.PERCENT, it.by()), currency) + " of " + words(it.of()) + ", rounded down";
            default -> Written.of(term, currency);
        };
    }

    private String money(Expression term) {
        return Wording.money(Rules.value(term, facts), currency);
    }
}
