package goodterms.journal.simulation;

import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.account.Refusal;
import goodterms.journal.notation.Words;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How often what happened in simulated lives, by its written name. */
public final class Tally {

    /** Making a name takes longer than counting it. */
    private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();

    private final SortedMap<String, Long> given = new TreeMap<>();
    private final SortedMap<String, Long> accepted = new TreeMap<>();
    private final SortedMap<String, Long> events = new TreeMap<>();
    private final SortedMap<String, Long> refusals = new TreeMap<>();
    private final SortedMap<String, Long> faults = new TreeMap<>();
    private long lives;
    private long steps;

    Tally() {}

    void life() {
        lives++;
    }

    void given(Command command) {
        steps++;
        count(given, NAMES.computeIfAbsent(command.getClass(), _ -> command.name()));
    }

    void accepted(Command command) {
        count(accepted, NAMES.computeIfAbsent(command.getClass(), _ -> command.name()));
    }

    void happened(Event event) {
        count(events, NAMES.computeIfAbsent(event.getClass(), _ -> event.name()));
    }

    void refused(Refusal refusal) {
        count(refusals, NAMES.computeIfAbsent(refusal.getClass(), _ -> refusal.code()));
    }

    void struck(Fault fault) {
        count(faults, Words.say(fault));
    }

    private static void count(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }

    void add(Tally other) {
        lives += other.lives;
        steps += other.steps;
        add(other.given, given);
        add(other.accepted, accepted);
        add(other.events, events);
        add(other.refusals, refusals);
        add(other.faults, faults);
    }

    private static void add(Map<String, Long> some, Map<String, Long> to) {
        some.forEach((name, count) -> to.merge(name, count, Long::sum));
    }

    /** How many lives were lived. */
    public long lives() {
        return lives;
    }

    /** How many commands were given, all lives together. */
    public long steps() {
        return steps;
    }

    /** How often each command was given. */
    public SortedMap<String, Long> commands() {
        return Collections.unmodifiableSortedMap(given);
    }

    /** How often each command was accepted. */
    public SortedMap<String, Long> accepted() {
        return Collections.unmodifiableSortedMap(accepted);
    }

    /** How often each event happened. */
    public SortedMap<String, Long> events() {
        return Collections.unmodifiableSortedMap(events);
    }

    /** How often each refusal was given. */
    public SortedMap<String, Long> refusals() {
        return Collections.unmodifiableSortedMap(refusals);
    }

    /** How often each fault struck. */
    public SortedMap<String, Long> faults() {
        return Collections.unmodifiableSortedMap(faults);
    }
}
