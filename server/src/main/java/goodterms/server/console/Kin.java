package goodterms.server.console;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.RepeatTrialSuspected;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts that share signs of one person with an account, as a graph.
 *
 * @param nodes the account itself first
 * @param edges what two of them share
 */
public record Kin(List<Node> nodes, List<Edge> edges) {

    private static final int MIDDLE = 160;
    private static final int AROUND = 110;
    private static final int BESIDE = 80;
    private static final int LINE = 8;

    /** An account, what it is called, and where it is drawn. */
    public record Node(String account, String name, long x, long y, boolean self) {}

    /** What two accounts share, and where the line between them is drawn. */
    public record Edge(Node one, Node other, String kinds) {

        /** Where what they share is written: the middle from the left. */
        public long x() {
            return (one.x() + other.x()) / 2;
        }

        /** The same from above. */
        public long y() {
            return (one.y() + other.y()) / 2 - LINE;
        }
    }

    public Kin {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** How high the drawing is: two accounts stand beside each other. */
    public int height() {
        return nodes.size() == 2 ? MIDDLE / 2 : 2 * MIDDLE;
    }

    /** What was found when a trial was suspected. */
    static Set<Link> links(List<Event> journal) {
        return journal.stream()
                .filter(RepeatTrialSuspected.class::isInstance)
                .flatMap(event -> ((RepeatTrialSuspected) event).links().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A drawing of links.
     *
     * @param names of other accounts than the one itself, as far as they are known
     */
    static Kin of(Account self, Set<Link> links, Map<AccountId, String> names) {
        Set<AccountId> ids = new LinkedHashSet<>(Set.of(self.id()));
        links.forEach(link -> ids.addAll(List.of(link.one(), link.other())));
        List<Node> nodes = new ArrayList<>();
        List<AccountId> all = List.copyOf(ids);
        boolean two = all.size() == 2;
        for (int i = 0; i < all.size(); i++) {
            double angle = 2 * Math.PI * i / all.size() - (two ? Math.PI : Math.PI / 2);
            AccountId id = all.get(i);
            nodes.add(new Node(
                    id.value(),
                    id.equals(self.id()) ? Customer.name(self) : names.getOrDefault(id, id.value()),
                    MIDDLE + Math.round((two ? BESIDE : AROUND) * Math.cos(angle)),
                    (two ? MIDDLE / 4 : MIDDLE) + Math.round(AROUND * Math.sin(angle)),
                    id.equals(self.id())));
        }
        return new Kin(
                nodes,
                links.stream()
                        .map(link -> new Edge(
                                node(nodes, link.one()),
                                node(nodes, link.other()),
                                link.kinds().stream()
                                        .map(kind -> Choice.written(kind).replace('-', ' '))
                                        .collect(Collectors.joining(" and "))))
                        .toList());
    }

    private static Node node(List<Node> nodes, AccountId id) {
        return nodes.stream()
                .filter(node -> node.account().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }
}
