package goodterms.core.offender.circle;

import goodterms.core.offender.round.Round;

/** Breaks a rule on purpose: two packages know each other. */
public final class Circle {

    Round round() {
        return new Round();
    }
}
