package goodterms.server.verify;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent;
import goodterms.core.catalog.Company;
import goodterms.core.life.Life;
import goodterms.server.store.Records;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the people of one account were written, held against what has happened to it: every notice has its event, and every
 * event its notices. Which are due is a matter of the company's terms as they stood then; what each row of the journal has led
 * to must be what one version of them says.
 */
final class Notices {

    private final List<Company> versions;
    private final Consumer<String> finding;
    private Optional<Account> account = Optional.empty();

    /** @param versions of the company */
    Notices(List<Company> versions, Consumer<String> finding) {
        this.versions = versions;
        this.finding = finding;
    }

    void look(Records.Whole whole, Beside beside) {
        Set<String> written = new TreeSet<>(beside.notices(whole.id().value()));
        Set<String> explained = new HashSet<>();
        for (Records.Row row : whole.journal()) {
            row(whole, row, written)
                    .ifPresentOrElse(
                            explained::addAll,
                            () -> finding.accept("of what row " + row.number()
                                    + " of its journal tells, its people were not written all that they must be"));
        }
        written.removeAll(explained);
        written.forEach(notice -> finding.accept(
                "its people were written " + notice.replace(' ', ',') + ", and its journal tells of no such thing"));
        Set<String> keys = beside.notices(whole.id().value()).stream()
                .map(notice -> notice.substring(0, notice.indexOf(' ')))
                .collect(Collectors.toSet());
        beside.letters(whole.id().value()).stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> finding.accept("the letter " + key + " waits to be sent, and was never written"));
    }

    /** What a row has led to by the version that explains most of what was written; nothing if none does. */
    private Optional<Set<String>> row(Records.Whole whole, Records.Row row, Set<String> written) {
        List<Event> events = row.events().lines().map(whole.sealing()::read).toList();
        List<Account> after = events.stream().map(this::after).toList();
        return versions.stream()
                .map(company -> due(events, after, company))
                .filter(written::containsAll)
                .max(Comparator.comparingInt(Set::size));
    }

    private Account after(Event event) {
        Account next = event instanceof PeopleEvent.AccountOpened opened
                ? Account.of(opened)
                : account.orElseThrow().after(event);
        account = Optional.of(next);
        return next;
    }

    private static Set<String> due(List<Event> events, List<Account> after, Company company) {
        Set<String> due = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            Life.notices(events.get(i), after.get(i), company)
                    .forEach(notice -> due.add(notice.key() + " " + notice.about()));
        }
        return due;
    }
}
