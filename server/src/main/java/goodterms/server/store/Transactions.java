package goodterms.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The only place where transactions begin and end; each is of one company and sees no row of another. */
public final class Transactions {

    /** Something done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it. It is begun anew if the database broke it off to let others go on, so it does nothing outside the
         * transaction that may not be done twice.
         *
         * @throws SQLException if the database fails; then all of it is undone
         */
        T in(Connection connection) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    /** How often something is begun anew that was broken off. */
    private static final int ANEW = 5;

    private final DataSource source;
    private final Optional<Duration> patience;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    /** Transactions over connections whose role is bound to companies. */
    public Transactions(DataSource source) {
        this(source, Optional.empty());
    }

    private Transactions(DataSource source, Optional<Duration> patience) {
        this.source = source;
        this.patience = patience;
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The same, for those who would rather come again than wait longer than that for somebody else's lock. */
    public Transactions waitingAtMost(Duration patience) {
        return new Transactions(source, Optional.of(patience));
    }

    /** Does something for a company, whole or not at all. */
    public <T> T of(String company, Work<T> work) {
        return in(writing, connection -> {
            bind(connection, company);
            return work.in(connection);
        });
    }

    /** Reads much of a company, all of it as it stood at one moment. */
    public <T> T reading(String company, Work<T> work) {
        return in(reading, connection -> {
            bind(connection, company);
            return work.in(connection);
        });
    }

    /** The ids of all companies, in order: the only question that is asked across them. */
    public List<String> companies() {
        return in(writing, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select companies()");
                    ResultSet row = select.executeQuery()) {
                List<String> companies = new ArrayList<>();
                while (row.next()) {
                    companies.add(row.getString(1));
                }
                return companies;
            }
        });
    }

    /**
     * Two whose locks cross can't both go on, and the database breaks one off: neighbours are found, and locked, by what an
     * account has done, when it is locked already. Within another transaction nothing can be begun anew, because all of that
     * one is broken off, too.
     */
    private <T> T in(TransactionTemplate template, Work<T> work) {
        int left = TransactionSynchronizationManager.isActualTransactionActive() ? 0 : ANEW;
        while (true) {
            try {
                return once(template, work);
            } catch (StoreFailure failed) {
                if (left == 0 || !failed.brokenOff()) {
                    throw failed;
                }
                left--;
                LOG.info("a transaction was broken off with {} and begins anew", failed.state());
            }
        }
    }

    private <T> T once(TransactionTemplate template, Work<T> work) {
        return Objects.requireNonNull(template.execute(_ -> {
            Connection connection = DataSourceUtils.getConnection(source);
            try {
                return work.in(connection);
            } catch (SQLException failed) {
                throw new StoreFailure(failed);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        }));
    }

    private void bind(Connection connection, String company) throws SQLException {
        set(connection, "goodterms.company", company);
        if (patience.isPresent()) {
            set(connection, "lock_timeout", patience.get().toMillis() + "ms");
        }
    }

    /** Until the transaction ends. */
    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
