package goodterms.server.api;

import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.store.Accounts;
import goodterms.server.store.Records;
import goodterms.server.store.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The row of the table at which a company takes all that is its own along. */
final class ExportEndpoint {

    private final Transactions transactions;
    private final Records records;
    /** It keeps a connection to the database for as long as it takes. */
    private final Semaphore underWay = new Semaphore(1);

    ExportEndpoint(Transactions transactions, Accounts accounts) {
        this.transactions = transactions;
        this.records = accounts.records();
    }

    List<Endpoint> all() {
        return List.of(Endpoint.steps(
                        "GET",
                        Endpoint.COMPANY + "/export",
                        "export-company",
                        "company",
                        "Everything that is kept for the company, as it stands now, to take along",
                        Scope.ADMIN,
                        this::export)
                .givingLines("export-line"));
    }

    private Answer export(Call call) {
        if (!underWay.tryAcquire()) {
            throw Problem.of(Fault.BUSY, "An export is under way; ask again when it has ended.");
        }
        try {
            transactions.of(call.company(), connection -> {
                Audit.add(
                        connection,
                        call.caller(),
                        call.now(),
                        call.endpoint().name(),
                        Optional.empty(),
                        Optional.empty());
                return call;
            });
        } catch (RuntimeException failed) {
            underWay.release();
            throw failed;
        }
        return Answer.lines(out -> {
            try {
                transactions.reading(call.company(), connection -> {
                    Export.write(connection, call.company(), records, call.now(), out);
                    return call;
                });
            } finally {
                underWay.release();
            }
        });
    }
}
