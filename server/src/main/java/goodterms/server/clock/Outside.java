package goodterms.server.clock;

import goodterms.core.account.Command;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.PaymentAttempted;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Follower;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/**
 * The world outside, as accounts on test clocks meet it: whatever an account has just come to tell it is answered at once,
 * in order, and in the same transaction. Money is always asked of the simulated processor, because no real one goes by a
 * clock of ours. Mail and what the company's product is asked go out by the time of day if the clock says so, and are done
 * with if not.
 */
public final class Outside implements Follower {

    private record Waiting(AccountId account, String body) {}

    private final InstantSource time;

    /** @param time the time of day */
    public Outside(InstantSource time) {
        this.time = time;
    }

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        List<AccountId> onClocks = written.stream()
                .filter(each -> each.clock().isPresent())
                .map(each -> each.after().id())
                .toList();
        if (onClocks.isEmpty()) {
            return;
        }
        release(connection, company.id(), onClocks);
        Map<AccountId, Queue<Waiting>> waiting = taken(connection, company.id(), onClocks);
        while (!waiting.isEmpty()) {
            List<Waiting> first = new ArrayList<>();
            waiting.values().forEach(each -> first.add(each.remove()));
            answer(connection, accounts, company, first);
            waiting.values().removeIf(Queue::isEmpty);
        }
    }

    /** What comes of an answer is told, in its turn, before what waited beside it. */
    private void answer(Connection connection, Accounts accounts, Company company, List<Waiting> asked)
            throws SQLException {
        Map<AccountId, Kept> kept = accounts.find(
                connection, company.id(), asked.stream().map(Waiting::account).toList());
        List<Act> answers = new ArrayList<>();
        for (Waiting each : asked) {
            Kept account = Objects.requireNonNull(kept.get(each.account()));
            answers.add(Act.of(each.account(), answer(connection, company.id(), each, account), "processor"));
        }
        accounts.apply(connection, company, answers, time.instant());
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

    /** Takes what waits to be asked of the processor, of each account in its order. */
    private static Map<AccountId, Queue<Waiting>> taken(Connection connection, String company, List<AccountId> accounts)
            throws SQLException {
        try (PreparedStatement take = connection.prepareStatement("""
                with taken as (
                  delete from outbox
                  where company = ? and account = any (?) and clock is not null and kind in ('charge', 'pay-back')
                  returning account, body, place)
                select account, body from taken order by account, place
                """)) {
            take.setString(1, company);
            take.setArray(2, ids(connection, accounts));
            Map<AccountId, Queue<Waiting>> taken = new LinkedHashMap<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    AccountId account = new AccountId(row.getString("account"));
                    taken.computeIfAbsent(account, _ -> new ArrayDeque<>())
                            .add(new Waiting(account, row.getString("body")));
                }
            }
            return taken;
        }
    }

    /** Leaves mail and what the product is asked to those who see to it, or is done with them. */
    private static void release(Connection connection, String company, List<AccountId> accounts) throws SQLException {
        for (String statement : List.of("""
                update outbox o set clock = null from clock c
                where o.company = ? and o.account = any (?) and o.kind in ('mail', 'product')
                  and c.company = o.company and c.id = o.clock and c.outside
                """, """
                delete from outbox
                where company = ? and account = any (?) and kind in ('mail', 'product') and clock is not null
                """)) {
            try (PreparedStatement release = connection.prepareStatement(statement)) {
                release.setString(1, company);
                release.setArray(2, ids(connection, accounts));
                release.executeUpdate();
            }
        }
    }

    private static java.sql.Array ids(Connection connection, List<AccountId> accounts) throws SQLException {
        return connection.createArrayOf(
                "text", accounts.stream().map(AccountId::value).toArray());
    }
}
