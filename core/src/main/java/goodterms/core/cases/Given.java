package goodterms.core.cases;

import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What a case has given so far, so that it is never given again.
 *
 * @param refund what was refunded
 * @param credit what was credited
 * @param once the clauses that gave for it what they give only once
 */
public record Given(Money refund, Money credit, Set<String> once) {

    public Given {
        once = Set.copyOf(once);
    }

    /** Nothing yet. */
    public static Given nothing(Money nothing) {
        return new Given(nothing, nothing, Set.of());
    }

    /** With more refunded. */
    public Given refunding(Money more) {
        return new Given(refund.plus(more), credit, once);
    }

    /** With more credited. */
    public Given crediting(Money more) {
        return new Given(refund, credit.plus(more), once);
    }

    /** After a clause gave what it gives only once. */
    public Given spending(String clause) {
        Set<String> more = new TreeSet<>(once);
        more.add(clause);
        return new Given(refund, credit, more);
    }
}
