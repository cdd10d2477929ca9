package goodterms.server.mail;

import goodterms.core.catalog.Company;
import goodterms.journal.json.UnreadableJson;
import goodterms.server.company.Companies;
import goodterms.server.store.Outbox;
import goodterms.server.store.Outbox.Kind;
import goodterms.server.store.Outbox.Waiting;
import goodterms.server.store.Transactions;
import goodterms.server.work.Backoff;
import goodterms.server.work.Loop;
import goodterms.server.work.Turns;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that wait: claims some, hands them to the mail server outside of any transaction, and removes those it
 * has taken. If the node dies in between, a letter goes out a second time, under the same name.
 */
public final class MailWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    /** So few that each of their readers can be written to before the lease ends. */
    private static final int BATCH = 20;

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Backoff PAUSES = new Backoff(Duration.ofMinutes(1), Duration.ofHours(4));
    /** With pauses that double up to four hours, these are about five days, as mail servers themselves try (RFC 5321, 4.5.4.1). */
    private static final int ATTEMPTS = 36;
    /** When what nobody will take is tried again: it stands there to be seen, with its error. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Transactions transactions;
    private final Companies companies;
    private final Outbox outbox;
    private final Smtp smtp;
    private final InstantSource time;
    private final Turns turns = new Turns();

    /** Sends through that mail server. */
    public MailWorker(Transactions transactions, Companies companies, Outbox outbox, Smtp smtp, InstantSource time) {
        this.transactions = transactions;
        this.companies = companies;
        this.outbox = outbox;
        this.smtp = smtp;
        this.time = time;
    }

    /**
     * Some letters of each company.
     *
     * @return how long until there may be more; nothing if there may be right now
     */
    public Optional<Duration> round() throws InterruptedException {
        boolean some = turns.each(transactions.companies(), company -> send(company) > 0);
        return some ? Optional.empty() : Optional.of(Loop.LONGEST_REST);
    }

    private int send(String id) {
        Company company = transactions
                .of(id, connection -> companies.find(connection, id))
                .orElseThrow(() -> new IllegalStateException("no company " + id));
        List<Waiting> claimed = transactions.of(
                id, connection -> outbox.claim(connection, id, Kind.MAIL, time.instant(), LEASE, BATCH));
        if (claimed.isEmpty()) {
            return 0;
        }
        List<Waiting> left = new ArrayList<>(claimed);
        try (Postman postman = Postman.at(smtp)) {
            while (!left.isEmpty() && postman.listens()) {
                deliver(company, left.removeFirst(), postman);
            }
        } catch (MessagingException away) {
            LOG.warn(
                    "the mail server {} can't be reached: {}",
                    smtp,
                    away.getClass().getSimpleName());
        }
        left.forEach(row -> again(id, row, "the mail server could not be reached"));
        return left.isEmpty() ? claimed.size() : 0;
    }

    private void deliver(Company company, Waiting row, Postman postman) {
        try {
            Optional<Letter> letter =
                    transactions.of(company.id(), connection -> Letter.of(connection, company, row, time.instant()));
            finish(
                    company.id(),
                    row,
                    letter.map(it -> toEach(company, row, it, postman)).orElseGet(Postman.Went.Out::new));
        } catch (UnreadableJson broken) {
            // What is wrong with it may hold what it says, and of whom.
            never(company.id(), row, "it can't be read");
        }
    }

    /** Sends it to each who has not had it. @return that it is out, or what keeps it from those who are left */
    private Postman.Went toEach(Company company, Waiting row, Letter letter, Postman postman) {
        List<String> to = letter.notice().to();
        Optional<Postman.Went> left =
                to.isEmpty() ? Optional.of(new Postman.Went.Never("it is to nobody")) : Optional.empty();
        for (int place = 0; place < to.size(); place++) {
            if (row.had().contains(place)) {
                continue;
            }
            Postman.Went went = postman.take(letter, to.get(place));
            if (!(went instanceof Postman.Went.Out)) {
                // What may still go out decides when all that is left is tried again.
                left = left.filter(Postman.Went.NotNow.class::isInstance).or(() -> Optional.of(went));
            } else if (to.size() > 1) {
                had(company.id(), row, place);
            }
        }
        return left.orElseGet(Postman.Went.Out::new);
    }

    private void finish(String company, Waiting row, Postman.Went left) {
        switch (left) {
            case Postman.Went.Out _ -> done(company, row);
            case Postman.Went.Never it -> never(company, row, it.why());
            case Postman.Went.NotNow it -> again(company, row, it.why());
        }
    }

    private void had(String company, Waiting row, int place) {
        transactions.of(company, connection -> {
            outbox.had(connection, company, row, place);
            return row;
        });
    }

    private void done(String company, Waiting row) {
        transactions.of(company, connection -> outbox.done(connection, company, List.of(row)));
    }

    private void never(String company, Waiting row, String why) {
        LOG.warn("a letter of {} can't be sent: {}", company, why);
        put(company, row, why, NEVER);
    }

    private void again(String company, Waiting row, String why) {
        if (row.attempts() >= ATTEMPTS) {
            never(company, row, why);
            return;
        }
        put(company, row, why, time.instant().plus(PAUSES.after(row.attempts())));
    }

    private void put(String company, Waiting row, String why, Instant at) {
        transactions.of(company, connection -> {
            outbox.again(connection, company, row, Optional.of(why), at);
            return row;
        });
    }
}
