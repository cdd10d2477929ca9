package goodterms.server.figures;

import goodterms.core.catalog.Company;
import goodterms.core.figures.Sources;
import goodterms.server.store.Accounts;
import goodterms.server.store.Columns;
import goodterms.server.store.Follower;
import goodterms.server.store.Records;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks accounts whose figures are no longer what their journals say. A mark names the version that made it, so that marks
 * are only ever added and taken away: nobody who writes waits for somebody who makes figures.
 */
public final class StaleFigures implements Follower {

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        List<Written> stale = written.stream()
                .filter(each -> each.events().stream().anyMatch(Sources::include))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into stale_figures (company, account, version)
                select ?, u.* from unnest(?::text[], ?::bigint[]) as u
                """)) {
            insert.setString(1, company.id());
            insert.setArray(
                    2,
                    Columns.array(
                            connection,
                            "text",
                            stale.stream()
                                    .map(each -> each.after().id().value())
                                    .toList()));
            insert.setArray(
                    3,
                    Columns.array(
                            connection,
                            "bigint",
                            stale.stream().map(Written::number).toList()));
            insert.executeUpdate();
        }
    }

    /** Marks all accounts where months begin in another zone than they did, or no figures were ever made. */
    static void in(Connection connection, String company, ZoneId zone) throws SQLException {
        if (zone(connection, company).filter(zone.getId()::equals).isPresent()) {
            return;
        }
        try (PreparedStatement put = connection.prepareStatement("""
                insert into figures_zone (company, zone) values (?, ?)
                on conflict (company) do update set zone = excluded.zone
                """)) {
            put.setString(1, company);
            put.setString(2, zone.getId());
            put.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into stale_figures (company, account, version)
                select company, id, version from account where company = ? on conflict do nothing
                """)) {
            insert.setString(1, company);
            insert.executeUpdate();
        }
    }

    /** The marked accounts after one, in the order of their ids. */
    static List<String> after(Connection connection, String company, String account, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct account from stale_figures
                where company = ? and account > ? and not aside order by account limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, account);
            select.setInt(3, most);
            return accounts(select);
        }
    }

    /** Those of some accounts that are still marked. */
    static List<String> still(Connection connection, String company, List<String> accounts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct account from stale_figures where company = ? and account = any (?) order by account
                """)) {
            select.setString(1, company);
            select.setArray(2, connection.createArrayOf("text", accounts.toArray()));
            return accounts(select);
        }
    }

    /** Takes away the marks of accounts up to the versions of which their figures now are. */
    static void clear(Connection connection, String company, List<Records.Whole> accounts) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from stale_figures s using unnest(?::text[], ?::bigint[]) as u (account, version)
                where s.company = ? and s.account = u.account and s.version <= u.version
                """)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", accounts.stream().map(it -> it.id().value()).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            accounts.stream().map(Records.Whole::version).toArray()));
            delete.setString(3, company);
            delete.executeUpdate();
        }
    }

    /** Sets an account aside whose figures can't be made, until it changes again. */
    static void setAside(Connection connection, String company, String account) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update stale_figures set aside = true where company = ? and account = ?")) {
            update.setString(1, company);
            update.setString(2, account);
            update.executeUpdate();
        }
    }

    /** Takes up again what was set aside: a newer server may be able to. */
    static void takeUp(Connection connection, String company) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update stale_figures set aside = false where company = ? and aside")) {
            update.setString(1, company);
            update.executeUpdate();
        }
    }

    private static Optional<String> zone(Connection connection, String company) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select zone from figures_zone where company = ?")) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static List<String> accounts(PreparedStatement select) throws SQLException {
        List<String> accounts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                accounts.add(row.getString(1));
            }
        }
        return accounts;
    }
}
