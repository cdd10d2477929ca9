package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.catalog.Terms;
import goodterms.terms.vocabulary.Setting;

/** What comes after a trial that runs out, by the terms in force then. */
enum TrialEnd {
    /** The first period is billed. */
    BILLED,
    /** Nothing is billed: the page says that the account waits until a plan is taken up. */
    HELD,
    /** The same, because there is no card to charge. */
    WITHOUT_CARD;

    static TrialEnd of(Account account, Terms terms) {
        if (!terms.word(Setting.TRIAL_THEN).equals("bill")) {
            return HELD;
        }
        return account.billing().card().isPresent() ? BILLED : WITHOUT_CARD;
    }
}
