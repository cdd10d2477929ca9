package goodterms.core.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an account has left behind of who its people are.
 *
 * @param signals the latest, each once
 * @param linked the accounts it has been linked with, so that nobody is suspected twice of the same
 */
public record Trace(List<Signal> signals, List<AccountId> linked) {

    /** How many of each are kept. */
    public static final int MOST = 20;

    /** Nothing yet. */
    public static final Trace NONE = new Trace(List.of(), List.of());

    public Trace {
        signals = List.copyOf(signals);
        linked = List.copyOf(linked);
    }

    /** With these signals too. */
    public Trace seeing(List<Signal> more) {
        return new Trace(latest(signals, more), linked);
    }

    /** Linked with these accounts too. */
    public Trace linkedWith(List<AccountId> more) {
        return new Trace(signals, latest(linked, more));
    }

    private static <T> List<T> latest(List<T> before, List<T> more) {
        Set<T> all = new LinkedHashSet<>(before);
        all.addAll(more);
        return all.stream().skip(Math.max(0, all.size() - MOST)).toList();
    }
}
