package goodterms.server.work;

import goodterms.core.account.Command;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Outbox;
import goodterms.server.store.Outbox.Waiting;
import goodterms.server.store.Parking;
import goodterms.server.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what the world outside has answered, each answer together with the removal of what was told. */
final class Answers {

    /** An answer as the command that it comes back as. */
    record Answer(Waiting row, Command command) {}

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(8), Duration.ofHours(1));

    private final Transactions transactions;
    private final Companies companies;
    private final Accounts accounts;
    private final Outbox outbox;
    private final InstantSource time;

    Answers(Transactions transactions, Companies companies, Accounts accounts, Outbox outbox, InstantSource time) {
        this.transactions = transactions;
        this.companies = companies;
        this.accounts = accounts;
        this.outbox = outbox;
        this.time = time;
    }

    /** Writes answers; an account that can't take its answer is parked, and the answer is asked for again later. */
    void write(String company, List<Answer> answers) {
        List<Answer> left = answers;
        while (!left.isEmpty()) {
            // One command an account in each transaction.
            Set<AccountId> taken = new HashSet<>();
            List<Answer> now = new ArrayList<>();
            List<Answer> next = new ArrayList<>();
            left.forEach(answer -> (taken.add(answer.row().account()) ? now : next).add(answer));
            Batch.write(now, some -> together(company, some), (one, failure) -> broken(company, one, failure));
            left = next;
        }
    }

    private void together(String company, List<Answer> answers) {
        transactions.of(company, connection -> {
            write(connection, company, answers);
            return answers;
        });
    }

    /** An answer that is refused came a second time, and what was told is done all the same. */
    private void write(Connection connection, String id, List<Answer> answers) throws SQLException {
        Company company = companies.find(connection, id).orElseThrow();
        accounts.apply(
                connection,
                company,
                answers.stream()
                        .map(it -> Act.of(it.row().account(), it.command(), "processor"))
                        .toList(),
                time.instant());
        outbox.done(connection, id, answers.stream().map(Answer::row).toList());
    }

    private void broken(String company, Answer answer, RuntimeException failure) {
        AccountId account = answer.row().account();
        LOG.error("account {} of {} is parked: {}", account.value(), company, Failure.said(failure));
        transactions.of(company, connection -> {
            Parking.park(connection, company, account, Failure.said(failure));
            return account;
        });
        again(company, answer.row(), Optional.of(Failure.said(failure)));
    }

    /**
     * Has a row told again, after a pause that doubles each time.
     *
     * @param error why, if something went wrong
     */
    void again(String company, Waiting row, Optional<String> error) {
        Duration pause = PAUSES.after(row.attempts());
        transactions.of(company, connection -> {
            outbox.again(connection, company, row, error, time.instant().plus(pause));
            return row;
        });
    }

    /**
     * Writes what was answered under a key that waits.
     *
     * @return whether it still waited
     */
    boolean write(String company, AccountId account, String key, Function<Waiting, Command> command) {
        return transactions.of(company, connection -> {
            Optional<Waiting> row = outbox.find(connection, company, account, key);
            if (row.isPresent()) {
                write(connection, company, List.of(new Answer(row.get(), command.apply(row.get()))));
            }
            return row.isPresent();
        });
    }
}
