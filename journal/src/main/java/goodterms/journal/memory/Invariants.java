package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.journal.json.EventJson;
import java.util.ArrayList;
import java.util.List;

/** What must hold of an account at every moment, whatever was asked of it. */
public final class Invariants {

    private final List<Invariant> all;
    private final List<String> broken = new ArrayList<>();

    /** For a customer of that company, before its first event. */
    public Invariants(Company company) {
        all = List.of(
                new TimeRunsForward(),
                new PaidOnce(),
                new GoneBackOnce(),
                new InvoicesAddUp(),
                new NumberedOnce(),
                new BooksAgree(),
                new RevenueAddsUp(),
                new NothingNewAfterCancelling(),
                new GivenOnceOnly(),
                new DecidedAgain(company));
    }

    /** Looks at what happened since the last look, and at the account it led to. @return what does not hold */
    public List<String> after(List<Event> events, Account account) {
        broken.clear();
        for (Event event : events) {
            all.forEach(each -> each.happened(event, broken::add));
        }
        all.forEach(each -> each.stands(account, broken::add));
        return List.copyOf(broken);
    }

    /** The sentences of those that do not hold of a whole life; none if all is well. */
    public static List<String> broken(LivedAccount life) {
        List<String> broken = new ArrayList<>(new Invariants(life.company()).after(life.journal(), life.account()));
        List<String> lines = life.journal().stream().map(EventJson::write).toList();
        broken.addAll(replayed(lines, life.account()));
        return List.copyOf(broken);
    }

    /** Whether the written journal gives the account. @return what does not hold */
    public static List<String> replayed(List<String> lines, Account account) {
        List<Event> read = lines.stream().map(EventJson::read).toList();
        return Account.replay(read).equals(account)
                ? List.of()
                : List.of("replaying the written journal gives another state than the account has");
    }
}
