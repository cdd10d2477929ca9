package goodterms.core.account;

import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an account can't know by itself: the time, and what its company sells on which terms.
 *
 * @param now in whole seconds; what is finer is cut off
 */
public record Context(Instant now, Company company) {

    public Context {
        now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The terms in force now. */
    public Terms terms() {
        return company.termsAt(now);
    }

    /** The same at another moment. */
    public Context at(Instant moment) {
        return new Context(moment, company);
    }
}
