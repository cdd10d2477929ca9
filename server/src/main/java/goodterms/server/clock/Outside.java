package goodterms.server.clock;

import goodterms.core.account.Command;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.PaymentAttempted;
import goodterms.core.identity.AccountId;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Kept;
import goodterms.server.store.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What waits to be told outside because of accounts on a test clock, told at once and in order: money is asked of the
 * simulated processor, whose answers are commands; mail and what the company's product is asked go out by the time of day
 * if the clock says so, and are done with if not.
 */
public final class Outside {

    private static final int BATCH = 500;

    private record Waiting(AccountId account, String key, String body) {}

    private final Transactions transactions;
    private final Companies companies;
    private final Accounts accounts;
    private final InstantSource time;

    /** @param time the time of day */
    public Outside(Transactions transactions, Companies companies, Accounts accounts, InstantSource time) {
        this.transactions = transactions;
        this.companies = companies;
        this.accounts = accounts;
        this.time = time;
    }

    /** Tells all that waits on a clock, and what comes of that, until nothing waits. */
    void settle(String company, String clock) {
        boolean more = true;
        while (more) {
            more = transactions.of(company, connection -> {
                Clock locked = ClockRows.lock(connection, company, clock)
                        .orElseThrow(() -> new IllegalArgumentException(clock));
                boolean asked = charge(connection, company, clock);
                release(connection, company, locked);
                return asked;
            });
        }
    }

    /** Asks the processor for the first that waits of each account. @return whether any waited */
    private boolean charge(Connection connection, String company, String clock) throws SQLException {
        List<Waiting> waiting = waiting(connection, company, clock);
        if (waiting.isEmpty()) {
            return false;
        }
        Map<AccountId, Kept> kept = accounts.find(
                connection, company, waiting.stream().map(Waiting::account).toList());
        List<Act> answers = new ArrayList<>();
        for (Waiting each : waiting) {
            Kept account = Objects.requireNonNull(kept.get(each.account()));
            answers.add(Act.of(each.account(), answer(connection, company, each, account), "processor"));
        }
        accounts.apply(connection, companies.find(connection, company).orElseThrow(), answers, time.instant());
        done(connection, company, waiting);
        return true;
    }

    private static Command answer(Connection connection, String company, Waiting waiting, Kept kept)
            throws SQLException {
        return switch (kept.sealing().readEffect(waiting.body())) {
            case Effect.Charge it ->
                new Command.PaymentResult(
                        it.payment(), it.attempt(), SimulatedProcessor.charge(it.card(), it.payment(), it.attempt()));
            case Effect.PayBack it -> {
                Card card = charged(connection, company, waiting.account(), it.payment(), kept);
                yield new Command.RefundResult(
                        it.refund(), it.attempt(), SimulatedProcessor.payBack(card, it.attempt()));
            }
            case Effect it -> throw new IllegalStateException(it.key() + " is nothing for the processor");
        };
    }

    /** The card that was charged last for a payment. */
    private static Card charged(Connection connection, String company, AccountId account, PaymentId payment, Kept kept)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select events from journal where company = ? and account = ? order by number desc")) {
            select.setString(1, company);
            select.setString(2, account.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (String line : row.getString(1).lines().toList().reversed()) {
                        Event event = kept.sealing().read(line);
                        if (event instanceof PaymentAttempted it && it.payment().equals(payment)) {
                            return it.card();
                        }
                    }
                }
            }
        }
        throw new IllegalStateException(payment + " was never charged");
    }

    /** What comes of an answer is told before what waited beside it; the first of each account. */
    private static List<Waiting> waiting(Connection connection, String company, String clock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct on (account) account, key, body from outbox
                where company = ? and clock = ? and kind in ('charge', 'pay-back')
                order by account, act desc, place
                limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, clock);
            select.setInt(3, BATCH);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(
                            new AccountId(row.getString("account")), row.getString("key"), row.getString("body")));
                }
            }
            return waiting;
        }
    }

    private static void done(Connection connection, String company, List<Waiting> waiting) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from outbox o using unnest(?::text[], ?::text[]) as d (account, key)
                where o.company = ? and o.account = d.account and o.key = d.key
                """)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            waiting.stream().map(each -> each.account().value()).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", waiting.stream().map(Waiting::key).toArray()));
            delete.setString(3, company);
            delete.executeUpdate();
        }
    }

    /** Leaves mail and questions to the product to those who send them, or is done with them. */
    private static void release(Connection connection, String company, Clock clock) throws SQLException {
        String statement = clock.outside()
                ? "update outbox set clock = null where company = ? and clock = ? and kind in ('mail', 'product')"
                : "delete from outbox where company = ? and clock = ? and kind in ('mail', 'product')";
        try (PreparedStatement release = connection.prepareStatement(statement)) {
            release.setString(1, company);
            release.setString(2, clock.id());
            release.executeUpdate();
        }
    }
}
