package goodterms.terms.offender;

import goodterms.core.offender.ChargeService;

/** Breaks a rule on purpose: terms depend on nothing of ours. */
public final class KnowsTheBusiness {

    ChargeService asks(ChargeService business) {
        return business;
    }
}
