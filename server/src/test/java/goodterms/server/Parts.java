package goodterms.server;

import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Address;
import goodterms.server.store.Database;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Outbox;
import goodterms.server.store.Transactions;
import goodterms.server.webhook.Following;
import goodterms.server.webhook.Webhooks;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Parts of a server on a database of their own, for tests that turn the crank themselves: nothing runs by itself. */
public record Parts(
        Database database,
        Transactions transactions,
        Companies companies,
        MasterKey master,
        Accounts accounts,
        Outbox outbox,
        Webhooks webhooks,
        String company)
        implements AutoCloseable {

    /** Parts with one company. */
    public static Parts on(Address address, String company) throws IOException {
        Database database = Database.at(address, 8);
        SecureRandom random = new SecureRandom();
        MasterKey master = new MasterKey(new byte[32], random);
        Keys keys = new Keys(master);
        Parts parts = new Parts(
                database,
                new Transactions(database.work()),
                new Companies(),
                master,
                new Accounts(keys, List.of(new Following(new Time()))),
                new Outbox(keys),
                new Webhooks(master, random),
                company);
        Map<String, String> files = Companies.files(Path.of("../companies").resolve(company));
        parts.transactions().of(company, connection -> {
            parts.companies().publish(connection, company, files, "test", parts.today());
            return company;
        });
        return parts;
    }

    /** The time of day. */
    public Instant today() {
        return new Time().instant();
    }

    /** Accounts of the company. */
    public Lives lives() {
        return new Lives(transactions, companies, accounts, company);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
