package goodterms.server.demo;

import goodterms.core.account.Context;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Life;
import goodterms.server.clock.Clocks;
import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the customers of the demo have lived through before anybody looks: they hang on a test clock that began some months
 * ago and was moved to today, so that there are trials, renewals, failed payments, cancellations and requests to see. Nothing
 * is written but by the commands that anybody can give.
 */
public record Lives(Transactions transactions, Companies companies, Accounts accounts, Clocks clocks) {

    /** The clock they hang on. */
    public static final String CLOCK = "demo";

    /** Lets those of a company be lived until today, unless they have been. */
    public void live(Cast cast, Instant today) {
        List<Deed> deeds = cast.deeds().stream()
                .sorted(Comparator.comparing(Deed::ago).reversed())
                .toList();
        String id = cast.company();
        Instant start = today.minus(deeds.getFirst().ago()).minus(Duration.ofHours(1));
        Optional<?> made =
                transactions.<Optional<?>>of(id, connection -> clocks.create(connection, id, CLOCK, start, true));
        if (made.isEmpty()) {
            return;
        }
        for (Deed deed : deeds) {
            Instant moment = today.minus(deed.ago());
            clocks.advance(id, CLOCK, moment);
            transactions.of(id, connection -> does(connection, cast, deed, moment));
        }
        clocks.advance(id, CLOCK, today);
    }

    private Done does(Connection connection, Cast cast, Deed deed, Instant moment) throws SQLException {
        Company company = companies.find(connection, cast.company()).orElseThrow();
        AccountId account = new AccountId(deed.account());
        if (accounts.find(connection, company.id(), account).isEmpty()) {
            open(connection, cast, company, account, moment);
        }
        Done done = accounts.apply(connection, company, List.of(Act.of(account, deed.command(), "demo")), moment)
                .getFirst();
        if (done instanceof Done.Refused it) {
            throw new IllegalStateException(
                    company.id() + ", " + account + ", " + deed.ago().toDays() + " days ago: " + it.refusal());
        }
        return done;
    }

    private void open(Connection connection, Cast cast, Company company, AccountId account, Instant moment)
            throws SQLException {
        Person person = cast.customers().stream()
                .filter(it -> it.id().equals(account.value()))
                .findFirst()
                .orElseThrow();
        accounts.open(
                connection,
                company,
                Life.open(
                        account,
                        person.email(),
                        person.companyName(),
                        company.zone(),
                        company.country(),
                        false,
                        new Context(moment, company)),
                Optional.of(CLOCK),
                "demo",
                moment);
    }
}
