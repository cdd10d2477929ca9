package goodterms.server.figures;

import goodterms.core.account.Event;
import goodterms.core.catalog.Citation;
import goodterms.core.figures.FailedCharges;
import goodterms.core.figures.GivenBack;
import goodterms.core.figures.MonthOfMoney;
import goodterms.core.figures.Reply;
import goodterms.server.store.Bell;
import goodterms.server.store.Records;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Keeps the figures of accounts: those of an account that has changed are made from its journal anew. */
public final class Figures {

    private static final List<String> TABLES = List.of("month_of_money", "given_back", "failed_charge", "reply");

    private final Records records;
    private final Bell wanted = new Bell();

    /** Figures of these accounts. */
    public Figures(Records records) {
        this.records = records;
    }

    /** Rung when somebody looks at figures while some are still to be made. */
    public Bell wanted() {
        return wanted;
    }

    /** Of how many accounts figures are still to be made, as far as that many. */
    public int waiting(Connection connection, String company, int most) throws SQLException {
        return StaleFigures.after(connection, company, "", most).size();
    }

    /**
     * The accounts after one whose figures are to be made, in the order of their ids.
     *
     * @param zone the company's, in which months begin
     */
    List<String> stale(Connection connection, String company, ZoneId zone, String account, int most)
            throws SQLException {
        StaleFigures.in(connection, company, zone);
        return StaleFigures.after(connection, company, account, most);
    }

    /** Makes the figures of those of some accounts that nobody else has made meanwhile. */
    void reckon(Connection connection, String company, ZoneId zone, List<String> accounts) throws SQLException {
        alone(connection, company);
        List<String> still = StaleFigures.still(connection, company, accounts);
        List<Records.Whole> whole = records.of(connection, company, still);
        forget(connection, company, still);
        Sheets sheets = new Sheets();
        for (Records.Whole each : whole) {
            sheets.add(each, zone);
        }
        sheets.write(connection, company);
        StaleFigures.clear(connection, company, whole);
    }

    /** What is written of some accounts, table by table. */
    private static final class Sheets {

        private final Batch months = new Batch(
                "month_of_money",
                "account text, month date, currency text, earned bigint, deferred bigint, given_up bigint, yearly bigint");
        private final Batch given = new Batch(
                "given_back",
                "account text, place int, at timestamptz, kind text, case_number int, currency text, amount bigint, page text,"
                        + " version date, clause text");
        private final Batch failed = new Batch("failed_charge", "account text, invoice int, times int");
        private final Batch replies = new Batch(
                "reply",
                "account text, case_number int, asked_at timestamptz, target timestamptz, promised timestamptz,"
                        + " answered_at timestamptz");

        void add(Records.Whole whole, ZoneId zone) {
            String account = whole.id().value();
            List<Event> journal = whole.events();
            MonthOfMoney.of(journal, zone).forEach(month -> add(account, month));
            given(account, GivenBack.of(journal));
            FailedCharges.of(journal).forEach((invoice, times) -> failed.add(account, invoice.number(), times));
            Reply.of(journal)
                    .forEach(reply -> replies.add(
                            account,
                            reply.caseId().number(),
                            reply.askedAt(),
                            reply.target(),
                            reply.limit(),
                            reply.answeredAt().orElse(null)));
        }

        private void add(String account, MonthOfMoney month) {
            months.add(
                    account,
                    month.month().atDay(1),
                    month.earned().getCurrencyUnit().getCode(),
                    month.earned().getAmountMinorLong(),
                    month.deferred().getAmountMinorLong(),
                    month.givenUp().getAmountMinorLong(),
                    month.yearly().getAmountMinorLong());
        }

        private void given(String account, List<GivenBack> all) {
            for (int place = 0; place < all.size(); place++) {
                GivenBack each = all.get(place);
                given.add(
                        account,
                        place + 1,
                        each.at(),
                        each.kind().name().toLowerCase(Locale.ROOT),
                        each.caseId().number(),
                        each.amount().getCurrencyUnit().getCode(),
                        each.amount().getAmountMinorLong(),
                        each.clause().map(clause -> clause.page().page()).orElse(null),
                        each.clause().map(clause -> clause.page().updated()).orElse(null),
                        each.clause().map(Citation::id).orElse(null));
            }
        }

        void write(Connection connection, String company) throws SQLException {
            for (Batch batch : List.of(months, given, failed, replies)) {
                batch.write(connection, company);
            }
        }
    }

    /** Whether some account lives by the time of day. */
    public static boolean anyByTheDay(Connection connection, String company) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from account where company = ? and clock is null)")) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** In which there ever was money, by their names; each is one step on an index. */
    public static List<CurrencyUnit> currencies(Connection connection, String company) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with recursive c (currency) as (
                  (select currency from month_of_money where company = ? order by currency limit 1)
                  union all
                  select (select m.currency from month_of_money m
                          where m.company = ? and m.currency > c.currency order by m.currency limit 1)
                  from c where c.currency is not null)
                select currency from c
                where exists (select from month_of_money m where m.company = ? and m.currency = c.currency
                              and (m.earned <> 0 or m.deferred <> 0 or m.given_up <> 0 or m.yearly <> 0))
                """)) {
            for (int i = 1; i <= 3; i++) {
                select.setString(i, company);
            }
            List<CurrencyUnit> currencies = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    currencies.add(CurrencyUnit.of(row.getString(1)));
                }
            }
            return currencies;
        }
    }

    /** Two who make the figures of one company would make the same twice. */
    private static void alone(Connection connection, String company) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('figures ' || ?, 0))")) {
            lock.setString(1, company);
            lock.execute();
        }
    }

    private static void forget(Connection connection, String company, List<String> accounts) throws SQLException {
        for (String table : TABLES) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where company = ? and account = any (?)")) {
                delete.setString(1, company);
                delete.setArray(2, connection.createArrayOf("text", accounts.toArray()));
                delete.executeUpdate();
            }
        }
    }
}
