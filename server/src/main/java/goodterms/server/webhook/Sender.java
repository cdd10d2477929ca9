package goodterms.server.webhook;

import com.standardwebhooks.exceptions.WebhookSigningException;
import goodterms.core.catalog.Company;
import goodterms.server.company.Companies;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Caller;
import goodterms.server.store.Accounts;
import goodterms.server.store.Transactions;
import goodterms.server.work.Failure;
import goodterms.server.work.Lanes;
import goodterms.server.work.Turns;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells webhooks what waits for them. What was told and not noted, because the server died between, is told again under the
 * same id. Any number may run beside each other.
 */
public final class Sender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** How much a webhook is told at once. */
    private static final int MOST = 10;

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final int GONE = 410;

    /** A message with all it takes to send it. */
    private record Ready(Message message, URI url, String secret, String body) {}

    private final Transactions transactions;
    private final Companies companies;
    private final Accounts accounts;
    private final Bodies bodies;
    private final Webhooks webhooks;
    private final Posting posting;
    private final InstantSource time;
    private final Lanes lanes = new Lanes();
    private final Turns turns = new Turns();

    /** @param time the time of day, by which messages are signed and told again */
    public Sender(
            Transactions transactions,
            Companies companies,
            Accounts accounts,
            Webhooks webhooks,
            Posting posting,
            InstantSource time) {
        this.transactions = transactions;
        this.companies = companies;
        this.accounts = accounts;
        this.bodies = new Bodies(accounts);
        this.webhooks = webhooks;
        this.posting = posting;
        this.time = time;
    }

    /**
     * Has what is due sent, to each webhook beside the others.
     *
     * @return how long until there may be more
     */
    public Optional<Duration> round() throws InterruptedException {
        turns.each(transactions.companies(), this::set);
        return Optional.of(untilNext());
    }

    /** Sets each webhook's lane to work that has something to be told. */
    private boolean set(String company) {
        List<String> due = transactions.of(company, connection -> {
            Messages.forget(connection, company, time.instant());
            return Messages.due(connection, company, time.instant());
        });
        due.forEach(webhook -> lanes.run(company + "/" + webhook, () -> send(company, webhook) > 0));
        return !due.isEmpty();
    }

    /** Ends when the calls under way have ended. */
    @Override
    public void close() {
        lanes.close();
    }

    private Duration untilNext() {
        Instant now = time.instant();
        return transactions.companies().stream()
                .flatMap(company ->
                        transactions.of(company, connection -> Messages.earliest(connection, company)).stream())
                .map(due -> Duration.between(now, due))
                .min(Duration::compareTo)
                .map(until -> until.isPositive() ? until : Duration.ofSeconds(1))
                .filter(until -> until.compareTo(LONGEST_REST) < 0)
                .orElse(LONGEST_REST);
    }

    private int send(String company, String webhook) {
        List<Ready> ready = transactions.of(company, connection -> ready(connection, company, webhook));
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            ready.forEach(message -> each.execute(() -> send(company, message)));
        }
        return ready.size();
    }

    private List<Ready> ready(Connection connection, String company, String id) throws SQLException {
        Optional<Webhook> webhook = webhooks.find(connection, company, id);
        if (webhook.isEmpty()) {
            return List.of();
        }
        String secret = webhooks.secret(connection, company, id);
        List<Message> messages = Messages.claim(connection, company, id, time.instant(), LEASE, MOST);
        List<Ready> ready = new ArrayList<>();
        bodies.of(connection, company, messages)
                .forEach((message, body) ->
                        ready.add(new Ready(message, webhook.get().url(), secret, body)));
        return ready;
    }

    private void send(String company, Ready ready) {
        try {
            Instant at = time.instant();
            long began = System.nanoTime();
            Posting.Called called = posting.post(ready.url(), headers(ready, at), ready.body());
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            Attempt attempt = new Attempt(ready.message().attempts(), at, called.status(), called.error(), millis);
            transactions.of(company, connection -> {
                note(connection, company, ready.message(), attempt);
                return attempt;
            });
        } catch (RuntimeException broken) {
            // It comes back when the lease is over.
            LOG.warn("a message was not noted: {}", Failure.said(broken));
        }
    }

    private static Map<String, String> headers(Ready ready, Instant at) {
        try {
            String signature = new com.standardwebhooks.Webhook(ready.secret())
                    .sign(ready.message().id(), at.getEpochSecond(), ready.body());
            return Map.of(
                    "webhook-id", ready.message().id(),
                    "webhook-timestamp", Long.toString(at.getEpochSecond()),
                    "webhook-signature", signature);
        } catch (WebhookSigningException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private void note(Connection connection, String company, Message message, Attempt attempt) throws SQLException {
        // The webhook first, and its messages then: whoever disables it takes them in that order, too.
        Webhooks.Standing standing =
                webhooks.went(connection, company, message.webhook(), attempt.delivered(), attempt.at());
        Optional<Instant> again = attempt.delivered() || standing.disabled()
                ? Optional.empty()
                : Schedule.after(message.tries(), message.id().hashCode())
                        .map(pause -> attempt.at().plus(pause));
        Messages.attempted(connection, company, message, attempt, again);
        if (attempt.status().filter(code -> code == GONE).isPresent()) {
            disable(connection, company, message, attempt, "It answered 410 Gone.");
        } else if (standing.failingSince()
                .filter(since -> since.plus(Schedule.PATIENCE).isBefore(attempt.at()))
                .isPresent()) {
            disable(
                    connection,
                    company,
                    message,
                    attempt,
                    "It took nothing in since " + standing.failingSince().get() + ".");
        }
    }

    private void disable(Connection connection, String company, Message message, Attempt attempt, String because)
            throws SQLException {
        if (!webhooks.disable(connection, company, message.webhook(), attempt.at(), because)) {
            return;
        }
        Audit.add(
                connection,
                new Caller(
                        company,
                        "webhook:" + message.webhook(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                attempt.at(),
                "disable-webhook",
                Optional.empty(),
                Optional.empty());
        tell(connection, company, message, attempt, because);
        LOG.warn("webhook {} of {} is disabled: {}", message.webhook(), company, because);
    }

    private void tell(Connection connection, String company, Message message, Attempt attempt, String because)
            throws SQLException {
        Optional<Company> whose = companies.find(connection, company);
        Optional<Webhook> which = webhooks.find(connection, company, message.webhook());
        if (whose.isPresent() && which.isPresent()) {
            // Of the attempts at a message each has a number of its own.
            String key = message.id() + "-" + attempt.number();
            DisabledLetter.write(connection, whose.get(), which.get(), key, because, attempt.at());
            accounts.changed().ringAfterCommit();
        }
    }
}
