package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.life.Life;
import goodterms.journal.json.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The state of an account as it is written: whole after one row in a few of its journal, with the events of the rows since.
 * To write a state takes several times as long as to write what changed it.
 *
 * @param state as it was after one of the rows, sealed
 * @param since the events of all later rows, sealed, a line each
 */
public record Stated(String state, Optional<String> since) {

    /** Reads both with an account, which is called {@code a}. */
    static final String COLUMNS = """
            a.state,
            (select string_agg(j.events, E'\\n' order by j.number) from journal j
             where j.company = a.company and j.account = a.id and j.number > a.stated) as since""";

    /** One row in so many: what is seldom written takes longer to read. */
    private static final int EVERY = 4;

    /** Whether the state is written whole after that row: for each account after others, so that no batch writes all. */
    static boolean isWhole(String account, long number) {
        return number == 1 || Math.floorMod(account.hashCode() + number, EVERY) == 0;
    }

    static Stated of(ResultSet row) throws SQLException {
        return new Stated(row.getString("state"), Optional.ofNullable(row.getString("since")));
    }

    /** The state the account stands in. @throws goodterms.journal.json.UnreadableJson if it was not written under that key */
    Account account(Sealing sealing) {
        Account account = sealing.readAccount(state);
        for (String line : since.stream().flatMap(String::lines).toList()) {
            account = Life.evolve(account, sealing.read(line));
        }
        return account;
    }
}
