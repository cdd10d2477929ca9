package goodterms.server.verify;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.core.ledger.Transfer;
import goodterms.core.life.Decided;
import goodterms.core.life.Life;
import goodterms.journal.memory.Invariants;
import goodterms.server.billing.Comparison;
import goodterms.server.desk.Listed;
import goodterms.server.store.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One account with its whole journal, lived again and compared with everything that stands of it elsewhere. */
final class Lived {

    private final Records.Whole whole;
    private final List<Company> versions;
    private final Company company;
    private final Consumer<String> finding;

    /** @param versions of the company, the newest last */
    Lived(Records.Whole whole, List<Company> versions, Consumer<String> finding) {
        this.whole = whole;
        this.versions = versions;
        this.company = versions.getLast();
        this.finding = finding;
    }

    /**
     * Looks at everything; gives how many events there are.
     *
     * @param found whether an account is found by the addresses of its people, and by no others
     */
    long look(Beside beside, Comparison comparison, Listed listed, Predicate<Account> found) {
        chain();
        try {
            List<Event> events = whole.events();
            Account account = whole.account();
            lived(events, account, beside);
            comparison.with(events, account, whole.clock(), finding);
            listed.with(account, finding);
            if (!found.test(account)) {
                finding.accept("the table member has other people than its state");
            }
            new Processing(events, finding).look(beside, whole.id().value(), whole.clock());
            if (whole.clock().isPresent()) {
                new OnClock(finding).look(events);
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
        Optional<Instant> due = Records.due(account, company);
        // Looked at too early, it is due again later.
        boolean inTime = due.isEmpty()
                || whole.due().filter(at -> !at.isAfter(due.get())).isPresent();
        if (!inTime && !beside.isStillToTell(account.id().value())) {
            finding.accept("it is due at " + due + " and looked at " + whole.due());
        }
        same("transfers", transfers(), beside.transfers(account.id().value()));
        new Notices(versions, finding).look(whole, beside);
        if (!beside.isUnread(account.id().value())) {
            same("decided cases", decided(events), beside.decided(account.id().value()));
        }
    }

    private List<String> decided(List<Event> events) {
        return Decided.of(whole.id(), events).stream()
                .sorted(Comparator.comparingInt(it -> it.caseId().number()))
                .map(it -> it.caseId().number() + " " + it.clause().id() + " "
                        + String.join(",", it.facts().known().keySet()) + " "
                        + it.facts().known().values().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")))
                .toList();
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
}
