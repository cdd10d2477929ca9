package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.catalog.Citation;
import goodterms.core.life.Life;
import goodterms.core.usage.Activity;
import goodterms.server.site.Steps;
import java.util.Optional;

/** What starting a campaign would change about money back, said while there is time to ask about a bill first. */
final class Campaign {

    private Campaign() {}

    /**
     * The sentence that would decide from then on; none where a campaign changes nothing beyond what any use does, or has
     * been started.
     */
    static Optional<Cited> notice(Customer customer) {
        Account account = customer.account();
        if (account.use().begun().contains(Activity.CAMPAIGN_STARTED)) {
            return Optional.empty();
        }
        Optional<Citation> now = clause(customer, account);
        Optional<Citation> used = clause(customer, after(customer, Activity.USED));
        return clause(customer, after(customer, Activity.CAMPAIGN_STARTED))
                .filter(then -> differs(now, then) && differs(used, then))
                .map(customer::cited);
    }

    private static boolean differs(Optional<Citation> otherwise, Citation then) {
        return otherwise.filter(it -> !it.id().equals(then.id())).isPresent();
    }

    private static Account after(Customer customer, Activity activity) {
        return Life.preview(
                        customer.account(),
                        new Command.RecordActivity(activity, true),
                        Steps.context(customer.visit(), customer.kept()))
                .after();
    }

    private static Optional<Citation> clause(Customer customer, Account account) {
        return Life.decide(account, MoneyBack.ask(customer), Steps.context(customer.visit(), customer.kept()))
                        instanceof Outcome.Accepted it
                ? it.events().stream()
                        .filter(RefundDecided.class::isInstance)
                        .map(event -> ((RefundDecided) event).clause())
                        .findFirst()
                : Optional.empty();
    }
}
