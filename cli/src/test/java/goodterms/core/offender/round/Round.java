package goodterms.core.offender.round;

import goodterms.core.offender.circle.Circle;

/** Breaks a rule on purpose: two packages know each other. */
public final class Round {

    Circle circle() {
        return new Circle();
    }
}
