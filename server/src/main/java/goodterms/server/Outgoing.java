package goodterms.server;

import goodterms.server.api.Calls;
import goodterms.server.company.Companies;
import goodterms.server.product.Asker;
import goodterms.server.product.Products;
import goodterms.server.store.Accounts;
import goodterms.server.store.Bell;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Outbox;
import goodterms.server.store.Transactions;
import goodterms.server.web.Addresses;
import goodterms.server.webhook.Posting;
import goodterms.server.webhook.Reach;
import goodterms.server.webhook.Sender;
import goodterms.server.webhook.Webhooks;
import goodterms.server.work.Loop;
import goodterms.server.work.Turns;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What calls companies' machines: their webhooks and their products. */
final class Outgoing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Calls calls;
    private final Posting posting;
    private final Sender sender;
    private final Asker asker;
    private final Reach reach;
    private final Bell changed;
    private List<Loop> loops = List.of();

    /** @param reach who is called, from {@link #start} on */
    Outgoing(
            Transactions all,
            Companies companies,
            Accounts accounts,
            Outbox outbox,
            MasterKey master,
            Reach reach,
            InstantSource time) {
        Transactions transactions = all.waitingAtMost(Turns.PATIENCE);
        SecureRandom random = new SecureRandom();
        this.calls = new Calls(
                new Webhooks(master, random), new Products(master, random), new Addresses(reach == Reach.ANYWHERE));
        this.posting = new Posting(calls.addresses(), PATIENCE);
        this.sender = new Sender(transactions, companies, accounts, calls.webhooks(), posting, time);
        this.asker = new Asker(transactions, outbox, calls.products(), posting, time);
        this.reach = reach;
        this.changed = accounts.changed();
    }

    /** Starts to call, once nothing else can keep the server from running. */
    void start() {
        if (reach != Reach.NOWHERE) {
            loops = List.of(
                    Loop.start("webhooks", 1, changed, sender::round),
                    Loop.start("products", 1, changed, asker::round));
        }
    }

    /** Where companies want to be called. */
    Calls calls() {
        return calls;
    }

    /** Ends when the calls under way have ended. */
    @Override
    public void close() throws IOException {
        loops.forEach(Loop::close);
        sender.close();
        asker.close();
        posting.close();
    }
}
