package goodterms.server.operate;

import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.ChangeEvent.ChangeScheduled;
import goodterms.core.account.Event;
import goodterms.core.account.SubscriptionEvent.CancellationAccepted;
import goodterms.core.catalog.Citation;
import goodterms.core.catalog.Company;
import goodterms.server.store.Accounts;
import goodterms.server.store.Follower;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what this node has decided, by the clause it rests on, once it is kept. */
public final class Decisions implements Follower {

    private record Decided(String question, Citation clause) {}

    private final MeterRegistry meters;

    /** Counted here. */
    public Decisions(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written) {
        List<Decided> decided = written.stream()
                .flatMap(each -> each.events().stream())
                .flatMap(event -> decided(event).stream())
                .toList();
        if (!decided.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    decided.forEach(each -> count(company, each));
                }
            });
        }
    }

    /** Other events follow from these, or name a clause that was told rather than asked. */
    private static Optional<Decided> decided(Event event) {
        return switch (event) {
            case RefundDecided it -> Optional.of(new Decided("refund", it.clause()));
            case CancellationAccepted it -> Optional.of(new Decided("cancellation", it.clause()));
            case ChangeScheduled it -> Optional.of(new Decided("change", it.clause()));
            default -> Optional.empty();
        };
    }

    private void count(Company company, Decided decided) {
        meters.counter(
                        "goodterms.decisions",
                        "company",
                        company.id(),
                        "question",
                        decided.question(),
                        "clause",
                        decided.clause().id())
                .increment();
    }
}
