package goodterms.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The only place where transactions begin and end; each is of one company and sees no row of another. */
public final class Transactions {

    /** Something done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it.
         *
         * @throws SQLException if the database fails; then all of it is undone
         */
        T in(Connection connection) throws SQLException;
    }

    private final DataSource source;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    /** Transactions over connections whose role is bound to companies. */
    public Transactions(DataSource source) {
        this.source = source;
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
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

    private <T> T in(TransactionTemplate template, Work<T> work) {
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

    private static void bind(Connection connection, String company) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('goodterms.company', ?, true)")) {
            statement.setString(1, company);
            statement.execute();
        }
    }
}
