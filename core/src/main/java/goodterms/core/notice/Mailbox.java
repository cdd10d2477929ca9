package goodterms.core.notice;

import goodterms.core.identity.Personal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the people of an account don't want to be written about; what concerns billing always goes.
 *
 * @param off the kinds each address has switched off; those without any are left out
 */
public record Mailbox(@Personal NavigableMap<String, Set<NoticeKind>> off) {

    /** Nothing is switched off. */
    public static final Mailbox EVERYTHING = new Mailbox(Collections.emptyNavigableMap());

    public Mailbox {
        NavigableMap<String, Set<NoticeKind>> some = new TreeMap<>();
        off.forEach((address, kinds) -> {
            if (!kinds.isEmpty()) {
                some.put(address, Collections.unmodifiableSet(EnumSet.copyOf(kinds)));
            }
        });
        off = Collections.unmodifiableNavigableMap(some);
    }

    /** Whether somebody is written to about that. */
    public boolean wants(String address, NoticeKind kind) {
        return kind.always() || !off.getOrDefault(address, Set.of()).contains(kind);
    }

    /** The same with exactly these kinds switched off for an address. */
    public Mailbox with(String address, Set<NoticeKind> kinds) {
        NavigableMap<String, Set<NoticeKind>> changed = new TreeMap<>(off);
        changed.put(address, kinds);
        return new Mailbox(changed);
    }

    /** The same without anything for an address that left. */
    public Mailbox without(String address) {
        return with(address, Set.of());
    }
}
