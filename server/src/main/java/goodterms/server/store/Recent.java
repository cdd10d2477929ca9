package goodterms.server.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was used last, and no more than so much of it. */
public final class Recent<K, V> {

    private final Map<K, V> entries;

    /** Nothing yet, and at most so many. */
    public Recent(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is known by that key, which is used by this. */
    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Keeps something; what was used longest ago goes, where there are too many. */
    public synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    /** Forgets it. */
    public synchronized void remove(K key) {
        entries.remove(key);
    }
}
