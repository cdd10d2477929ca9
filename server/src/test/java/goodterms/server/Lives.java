package goodterms.server;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Kept;
import goodterms.server.store.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts of one company at a server, lived past its API. */
public record Lives(Transactions transactions, Companies companies, Accounts accounts, String id) {

    /** Those of a running server. */
    public static Lives of(Server server, String id) {
        return new Lives(server.transactions(), server.companies(), server.accounts(), id);
    }

    /** The company, as it sells now. */
    public Company company() {
        return transactions.of(id, connection -> companies.find(connection, id)).orElseThrow();
    }

    /** Opens an account of ana@example.com. */
    public AccountOpened open(AccountId account, Optional<String> clock, Instant at) {
        return open(account, "ana@example.com", clock, at);
    }

    /** Opens an account of that owner. */
    public AccountOpened open(AccountId account, String owner, Optional<String> clock, Instant at) {
        Company company = company();
        AccountOpened opened = Life.open(
                account, owner, Optional.empty(), ZoneId.of("Europe/Berlin"), "DE", true, new Context(at, company));
        transactions.of(id, connection -> accounts.open(connection, company, opened, clock, "test", at));
        return opened;
    }

    /** Asks for money back on the last payment, for no other reason than that. */
    public static Command changedMind(Actor who) {
        return new CaseCommand.RequestRefund(
                who,
                Channel.PORTAL,
                Optional.empty(),
                PaymentKind.SUBSCRIPTION,
                RefundReason.CHANGED_MIND,
                Optional.empty());
    }

    /** Ana takes a plan for a month, with the trial there is. */
    public static Command subscribe(String plan, String card) {
        return new Command.Subscribe(
                Actor.customer("ana@example.com"), plan, Interval.MONTH, SimulatedProcessor.card(card), false);
    }

    /** Gives a command that must not be refused. */
    public void give(AccountId account, Command command, Instant at) {
        assertThat(done(account, command, at)).isInstanceOf(Done.Happened.class);
    }

    /** What comes of a command. */
    public Done done(AccountId account, Command command, Instant at) {
        Company company = company();
        return transactions
                .of(
                        id,
                        connection ->
                                accounts.apply(connection, company, List.of(Act.of(account, command, "test")), at))
                .getFirst();
    }

    /** The account as it is kept. */
    public Kept kept(AccountId account) {
        return transactions
                .of(id, connection -> accounts.find(connection, id, account))
                .orElseThrow();
    }

    /** All its events. */
    public List<Event> journal(AccountId account) {
        Kept kept = kept(account);
        return transactions.of(id, connection -> {
            List<Event> events = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select events from journal where company = ? and account = ? order by number")) {
                select.setString(1, id);
                select.setString(2, account.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        row.getString(1)
                                .lines()
                                .forEach(line -> events.add(kept.sealing().read(line)));
                    }
                }
            }
            return events;
        });
    }

    /** How many rows of a table fit. */
    public long count(String tableWhere) {
        return transactions.of(id, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from " + tableWhere);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
