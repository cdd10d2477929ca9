package goodterms.core.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Accounts that may be of one person, joined by the signals they share.
 *
 * <p>Two accounts are linked if the weights of what they share reach {@link #ENOUGH}; links join into clusters. What many
 * accounts share, such as the computers of a school, links nobody.
 */
public final class Clusters {

    /** The weight from which on two accounts are linked. */
    static final int ENOUGH = 2;

    /** On how many accounts a signal may be seen and still count. */
    static final int COMMON = 5;

    private static final Comparator<AccountId> BY_NAME = Comparator.comparing(AccountId::value);

    private final List<Link> links;
    private final NavigableMap<AccountId, AccountId> parents = new TreeMap<>(BY_NAME);

    private Clusters(List<Link> links) {
        this.links = links;
        links.forEach(link -> parents.put(root(link.one()), root(link.other())));
    }

    /** The clusters among these accounts. */
    public static Clusters of(Map<AccountId, ? extends Collection<Signal>> accounts) {
        NavigableMap<AccountId, NavigableMap<AccountId, Set<SignalKind>>> shared = new TreeMap<>(BY_NAME);
        seenOn(accounts).forEach((signal, on) -> {
            for (AccountId one : on) {
                for (AccountId other : on.size() > COMMON ? Set.<AccountId>of() : on.tailSet(one, false)) {
                    shared.computeIfAbsent(one, _ -> new TreeMap<>(BY_NAME))
                            .computeIfAbsent(other, _ -> new TreeSet<>())
                            .add(signal.kind());
                }
            }
        });
        List<Link> links = new ArrayList<>();
        shared.forEach((one, others) -> others.forEach((other, kinds) -> {
            if (kinds.stream().mapToInt(SignalKind::weight).sum() >= ENOUGH) {
                links.add(new Link(one, other, List.copyOf(kinds)));
            }
        }));
        return new Clusters(links);
    }

    private static NavigableMap<Signal, NavigableSet<AccountId>> seenOn(
            Map<AccountId, ? extends Collection<Signal>> accounts) {
        NavigableMap<Signal, NavigableSet<AccountId>> seen =
                new TreeMap<>(Comparator.comparing(Signal::kind).thenComparing(Signal::hash));
        accounts.forEach((account, signals) -> signals.forEach(signal ->
                seen.computeIfAbsent(signal, _ -> new TreeSet<>(BY_NAME)).add(account)));
        return seen;
    }

    /** The links that join an account to others, and these to one another. */
    public List<Link> around(AccountId account) {
        return links.stream()
                .filter(link -> root(link.one()).equals(root(account)))
                .toList();
    }

    /** The accounts in the same cluster, but for that one. */
    public Set<AccountId> with(AccountId account) {
        Set<AccountId> with = new LinkedHashSet<>();
        around(account).forEach(link -> {
            with.add(link.one());
            with.add(link.other());
        });
        with.remove(account);
        return with;
    }

    private AccountId root(AccountId account) {
        AccountId root = account;
        for (AccountId above = parents.get(root); above != null && !above.equals(root); above = parents.get(root)) {
            root = above;
        }
        return root;
    }
}
