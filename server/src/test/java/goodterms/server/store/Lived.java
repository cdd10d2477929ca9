package goodterms.server.store;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Life;
import goodterms.server.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One account on a running server, lived by its store's own door. */
public final class Lived {

    private final Running running;
    private final String company;
    private final AccountId id;

    private Lived(Running running, String company, AccountId id) {
        this.running = running;
        this.company = company;
        this.id = id;
    }

    /** A new account of that owner, who lives in New York. */
    public static Lived open(Running running, String company, String id, String owner, Instant at) {
        Lived lived = new Lived(running, company, new AccountId(id));
        running.server()
                .transactions()
                .of(
                        company,
                        connection -> running.server()
                                .accounts()
                                .open(
                                        connection,
                                        lived.company(connection),
                                        Life.open(
                                                lived.id,
                                                owner,
                                                Optional.empty(),
                                                ZoneId.of("America/New_York"),
                                                "US",
                                                false,
                                                new Context(at, lived.company(connection))),
                                        Optional.empty(),
                                        "test",
                                        at));
        return lived;
    }

    private Company company(Connection connection) throws SQLException {
        return running.server().companies().find(connection, company).orElseThrow();
    }

    /** Gives a command. */
    public Done give(Command command, Instant at) {
        return running.server()
                .transactions()
                .of(
                        company,
                        connection -> running.server()
                                .accounts()
                                .apply(connection, company(connection), List.of(Act.of(id, command, "test")), at)
                                .getFirst());
    }

    /** The account as it stands. */
    public Kept kept() {
        return running.server()
                .transactions()
                .of(company, connection -> running.server().accounts().find(connection, company, id))
                .orElseThrow();
    }
}
