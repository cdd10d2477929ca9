package goodterms.server.verify;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent;
import goodterms.core.catalog.Company;
import goodterms.core.ledger.Transfer;
import goodterms.core.life.Life;
import goodterms.core.notice.Notice;
import goodterms.journal.memory.Invariants;
import goodterms.server.billing.Comparison;
import goodterms.server.store.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One account with its whole journal, lived again and compared with everything that stands of it elsewhere. */
final class Lived {

    private final Records.Whole whole;
    private final Company company;
    private final Consumer<String> finding;

    Lived(Records.Whole whole, Company company, Consumer<String> finding) {
        this.whole = whole;
        this.company = company;
        this.finding = finding;
    }

    /** Looks at everything; gives how many events there are. */
    long look(Beside beside, Comparison comparison) {
        chain();
        try {
            List<Event> events = whole.events();
            Account account = whole.account();
            lived(events, account, beside);
            comparison.with(events, account, whole.clock(), finding);
            if (whole.clock().isEmpty()) {
                new Processing(events, finding).look(beside, whole.id().value());
            }
            return events.size();
        } catch (RuntimeException unreadable) {
            finding.accept("it can't be read: " + unreadable.getClass().getSimpleName());
            return 0;
        }
    }

    private void chain() {
        String head = "";
        long number = 0;
        for (Records.Row row : whole.journal()) {
            number++;
            if (row.number() != number) {
                finding.accept("row " + number + " of its journal is missing");
                return;
            }
            head = row.hashAfter(head);
            if (!head.equals(row.hash())) {
                finding.accept("row " + number + " of its journal, or one before it, is not as it was written");
                return;
            }
        }
        if (number != whole.version() || !head.equals(whole.head())) {
            finding.accept("its journal has " + number + " rows, and the account knows " + whole.version()
                    + " or another last one");
        }
    }

    private void lived(List<Event> events, Account account, Beside beside) {
        if (!Account.replay(events).equals(account)) {
            finding.accept("its journal gives another state than the stored one");
        }
        new Invariants(company).after(events, account).forEach(finding);
        if (!Records.due(account, company).equals(whole.due())) {
            finding.accept("it is due at " + Records.due(account, company) + " and looked at " + whole.due());
        }
        same("transfers", transfers(), beside.transfers(account.id().value()));
        if (beside.hasOneVersion()) {
            same(
                    "notices",
                    notices(events),
                    beside.notices(account.id().value()).stream().sorted().toList());
        }
    }

    private void same(String what, List<String> told, List<String> found) {
        if (!told.equals(found)) {
            finding.accept("its journal tells of " + told.size() + " " + what + ", and " + found.size()
                    + " or others are written");
        }
    }

    private List<String> transfers() {
        List<String> transfers = new ArrayList<>();
        for (Records.Row row : whole.journal()) {
            row.events().lines().map(whole.sealing()::read).forEach(event -> {
                for (Transfer transfer : Life.transfers(event)) {
                    transfers.add(row.number() + " " + transfer.debit().name() + " "
                            + transfer.credit().name() + " "
                            + transfer.amount().getCurrencyUnit().getCode() + " "
                            + transfer.amount().getAmountMinorLong());
                }
            });
        }
        return transfers;
    }

    private List<String> notices(List<Event> events) {
        Set<String> keys = new TreeSet<>();
        Account account = Account.of((PeopleEvent.AccountOpened) events.getFirst());
        for (Event event : events) {
            account = event instanceof PeopleEvent.AccountOpened ? account : account.after(event);
            Life.notices(event, account, company).stream().map(Notice::key).forEach(keys::add);
        }
        return List.copyOf(keys);
    }
}
