package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.life.Life;
import goodterms.journal.json.AccountJson;
import goodterms.journal.json.EventJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shell that keeps one account: the journal and what is carried out stand on its disk, the rest is lost in a crash. */
final class Shell {

    // On disk.
    private final List<String> journal = new ArrayList<>();
    private final Set<String> marked = new HashSet<>();
    // In memory.
    private Account account;
    private Map<String, Effect> open = new LinkedHashMap<>();

    Shell(AccountOpened opened) {
        account = Account.of(opened);
        journal.add(EventJson.write(opened));
    }

    Account account() {
        return account;
    }

    /** What stands on disk, a line for each event. */
    List<String> journal() {
        return List.copyOf(journal);
    }

    /** How many events stand on disk. */
    int written() {
        return journal.size();
    }

    /** What is not marked as carried out, the oldest first. */
    List<Effect> open() {
        return List.copyOf(open.values());
    }

    /** Writes events down, all of them or none, with what they ask of the world. */
    void write(List<Event> events) {
        for (Event event : events) {
            journal.add(EventJson.write(event));
            account = Life.evolve(account, event);
            for (Effect effect : Life.effects(event)) {
                if (marked.contains(effect.key()) || open.put(effect.key(), effect) != null) {
                    throw new Broken("two effects have the key " + effect.key());
                }
            }
        }
    }

    /** Marks something as carried out. */
    void mark(String key) {
        marked.add(key);
        open.remove(key);
    }

    /** Loses all that stood in memory and makes it anew from what stands on disk. @return all that happened */
    List<Event> restart() {
        Account before = account;
        List<Event> events = journal.stream().map(EventJson::read).toList();
        account = Account.replay(events);
        open = new LinkedHashMap<>();
        for (Event event : events) {
            for (Effect effect : Life.effects(event)) {
                if (!marked.contains(effect.key())) {
                    open.put(effect.key(), effect);
                }
            }
        }
        if (!account.equals(before)) {
            throw new Broken("replaying the written journal gives another state than the account had");
        }
        return events;
    }

    /** Writes the state down, reads it again, and finds it the same. */
    void keepState() {
        if (!AccountJson.read(AccountJson.write(account)).equals(account)) {
            throw new Broken("the state, written and read, is another: " + AccountJson.write(account));
        }
    }
}
