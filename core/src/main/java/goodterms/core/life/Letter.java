package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * A notice while it is written.
 *
 * @param after the account as the event left it
 * @param told what the customer reads, a sentence each
 * @param of what the event is about, where several can happen in one second
 */
record Letter(Event event, Account after, Company company, List<String> told, String of) {

    Letter {
        told = List.copyOf(told);
    }

    /** A letter that begins with what happened. */
    static Letter about(Event event, Account after, Company company) {
        return new Letter(
                event,
                after,
                company,
                telling(after, company).of(event).stream().toList(),
                "");
    }

    Telling telling() {
        return telling(after, company);
    }

    private static Telling telling(Account account, Company company) {
        return new Telling(company, account.profile().zone());
    }

    /** The same with one more sentence. */
    Letter then(String sentence) {
        List<String> more = new ArrayList<>(told);
        more.add(sentence);
        return new Letter(event, after, company, more, of);
    }

    /** The same with one more sentence, if there is something to say. */
    Letter then(Optional<String> sentence) {
        return sentence.map(this::then).orElse(this);
    }

    /** The same with what will happen by itself. */
    Letter thenNext() {
        return then(telling().next(after, cost()));
    }

    /**
     * What a further period costs, if one will come. A letter is written in the midst of what happens, where it can't be
     * known yet what time alone will do.
     */
    Optional<Money> cost() {
        return Upcoming.price(after, company);
    }

    /** The same, told from others about something else in the same second. */
    Letter of(Object what) {
        return new Letter(event, after, company, told, "-" + what);
    }

    /** Sent to the owners who want to be told. */
    List<Notice> toOwners(NoticeKind kind, String subject) {
        return to(after.people().owners(), kind, subject);
    }

    /** Sent to owners and members who want to be told. */
    List<Notice> toEveryone(NoticeKind kind, String subject) {
        Collection<String> all = new TreeSet<>(after.people().owners());
        all.addAll(after.people().members());
        return to(all, kind, subject);
    }

    /** Sent to those of these who want to be told; no letter if none does. */
    List<Notice> to(Collection<String> addresses, NoticeKind kind, String subject) {
        List<String> to = new TreeSet<>(addresses)
                .stream()
                        .filter(address -> after.mailbox().wants(address, kind))
                        .toList();
        String key = event.name() + "-" + event.at().getEpochSecond() + of;
        return to.isEmpty()
                ? List.of()
                : List.of(new Notice(key, event.name(), kind, to, company.name() + ": " + subject, told));
    }
}
