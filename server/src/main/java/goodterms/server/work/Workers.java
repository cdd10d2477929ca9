package goodterms.server.work;

import goodterms.server.company.Companies;
import goodterms.server.processor.Processor;
import goodterms.server.store.Accounts;
import goodterms.server.store.Bell;
import goodterms.server.store.Outbox;
import goodterms.server.store.Transactions;
import java.time.InstantSource;

/** The workers of one node: time passes for accounts, and the processor is asked. */
public final class Workers implements AutoCloseable {

    /**
     * How many threads there are, and how much each takes up.
     *
     * @param batch how many accounts are written together at most
     * @param askedAtOnce how much the processor is asked at a time at most
     */
    public record Sizes(int dueThreads, int processorThreads, int batch, int askedAtOnce) {

        /** For two cores. */
        public static final Sizes USUAL = new Sizes(1, 1, 500, 64);
    }

    private final Loop due;
    private final Loop processing;

    private Workers(Loop due, Loop processing) {
        this.due = due;
        this.processing = processing;
    }

    /** Starts them. */
    public static Workers start(
            Transactions all,
            Companies companies,
            Accounts accounts,
            Outbox outbox,
            Processor processor,
            InstantSource time,
            Sizes sizes) {
        Transactions transactions = all.waitingAtMost(Turns.PATIENCE);
        DueWorker due = new DueWorker(transactions, companies, accounts, time, sizes.batch());
        Asking asking = new Asking(sizes.askedAtOnce());
        ProcessorWorker asks =
                new ProcessorWorker(transactions, companies, accounts, outbox, processor, asking, time, sizes.batch());
        processor.tell(asks);
        Bell changed = accounts.changed();
        return new Workers(
                Loop.start("due", sizes.dueThreads(), changed, due::round),
                Loop.start("processor", sizes.processorThreads(), changed, asks::round));
    }

    /** Whether every thread is still there. */
    public boolean atWork() {
        return due.atWork() && processing.atWork();
    }

    /** Ends them when the batches under way are written. */
    @Override
    public void close() {
        due.close();
        processing.close();
    }
}
