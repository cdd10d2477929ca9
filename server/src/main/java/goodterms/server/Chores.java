package goodterms.server;

import goodterms.server.company.Companies;
import goodterms.server.desk.ListWorker;
import goodterms.server.figures.FigureWorker;
import goodterms.server.figures.Figures;
import goodterms.server.mail.MailWorker;
import goodterms.server.mail.Smtp;
import goodterms.server.store.Accounts;
import goodterms.server.store.Bell;
import goodterms.server.store.Outbox;
import goodterms.server.store.Transactions;
import goodterms.server.work.Loop;
import goodterms.server.work.Turns;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a server sees to beside what is due: its figures, its lists, and its mail. */
final class Chores implements AutoCloseable {

    private final List<Loop> loops = new ArrayList<>();

    /** @param smtp where mail goes; it waits where empty */
    Chores(
            Transactions all,
            Companies companies,
            Accounts accounts,
            Figures figures,
            Outbox outbox,
            Optional<Smtp> smtp,
            InstantSource time) {
        Transactions transactions = all.waitingAtMost(Turns.PATIENCE);
        FigureWorker reckoning = new FigureWorker(transactions, companies, figures);
        loops.add(Loop.start("figures", 1, figures.wanted(), reckoning::round));
        ListWorker listing = new ListWorker(transactions, accounts);
        loops.add(Loop.start("lists", 1, new Bell(), listing::round));
        smtp.map(it -> new MailWorker(transactions, companies, outbox, it, time))
                .ifPresent(mail -> loops.add(Loop.start("mail", 1, accounts.changed(), mail::round)));
    }

    /** Ends when what is under way has ended. */
    @Override
    public void close() {
        loops.forEach(Loop::close);
    }
}
