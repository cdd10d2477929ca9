package goodterms.server.webhook;

import goodterms.core.identity.AccountId;
import goodterms.server.Lives;
import goodterms.server.Parts;
import goodterms.server.Running;
import goodterms.server.store.Address;
import goodterms.server.web.Addresses;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A company whose webhooks are told what happens, each answering in its own way; nothing is sent by itself. */
abstract class Telling {

    static final String COMPANY = "grouptrack";
    static final Duration PATIENT = Duration.ofSeconds(30);

    Address address;
    Parts parts;
    Receiver receiver;
    Posting posting;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    int accounts;

    @BeforeEach
    void start() throws IOException {
        address = Running.database();
        parts = Parts.on(address, COMPANY);
        receiver = new Receiver();
        posting = new Posting(new Addresses(true), PATIENT);
    }

    @AfterEach
    void stop() throws IOException {
        posting.close();
        receiver.close();
        parts.close();
    }

    Lives lives() {
        return parts.lives();
    }

    Webhooks.Made add(String path, String... types) {
        return parts.transactions()
                .of(
                        COMPANY,
                        connection ->
                                parts.webhooks().add(connection, COMPANY, receiver.at(path), List.of(types), now.get()))
                .orElseThrow();
    }

    Sender sender(Posting by) {
        return new Sender(parts.transactions(), parts.companies(), parts.accounts(), parts.webhooks(), by, now::get);
    }

    /** Sends what is due, and ends when it has come or has not. */
    void round() throws InterruptedException {
        round(posting);
    }

    /** The same by calls that may take as long as that allows. */
    void round(Posting by) throws InterruptedException {
        try (Sender sender = sender(by)) {
            sender.round();
        }
    }

    void later(Duration by) {
        now.updateAndGet(it -> it.plus(by));
    }

    /** An account is opened and its owner begins a trial. */
    AccountId happens() {
        AccountId id = new AccountId("a-" + accounts++);
        lives().open(id, Optional.empty(), parts.today());
        lives().give(id, Lives.subscribe("pro", "visa"), parts.today());
        now.set(parts.today().plusSeconds(1));
        return id;
    }

    List<Message> messages(Webhooks.Made made) {
        return parts.transactions()
                .of(
                        COMPANY,
                        connection -> Messages.list(
                                connection, COMPANY, made.webhook().id(), Long.MAX_VALUE, 100));
    }

    List<Attempt> attempts(Message message) {
        return parts.transactions()
                .of(COMPANY, connection -> Messages.attempts(connection, COMPANY, message.webhook(), message.id()));
    }

    Webhook shown(Webhooks.Made made) {
        return parts.transactions()
                .of(
                        COMPANY,
                        connection -> parts.webhooks()
                                .find(connection, COMPANY, made.webhook().id()))
                .orElseThrow();
    }
}
