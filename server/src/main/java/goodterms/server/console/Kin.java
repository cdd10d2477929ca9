package goodterms.server.console;

import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.RepeatTrialSuspected;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** An account, and where it is drawn. */
    public record Node(String account, long x, long y, boolean self) {}

    /** What two accounts share, and where the line between them is drawn. */
    public record Edge(Node one, Node other, String kinds) {}

    public Kin {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** As it was found when the trial was suspected. */
    static Kin of(AccountId self, List<Event> journal) {
        Set<Link> links = journal.stream()
                .filter(RepeatTrialSuspected.class::isInstance)
                .flatMap(event -> ((RepeatTrialSuspected) event).links().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<AccountId> ids = new LinkedHashSet<>(Set.of(self));
        links.forEach(link -> ids.addAll(List.of(link.one(), link.other())));
        List<Node> nodes = new ArrayList<>();
        List<AccountId> all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i++) {
            double angle = 2 * Math.PI * i / all.size() - Math.PI / 2;
            nodes.add(new Node(
                    all.get(i).value(),
                    MIDDLE + Math.round(AROUND * Math.cos(angle)),
                    MIDDLE + Math.round(AROUND * Math.sin(angle)),
                    all.get(i).equals(self)));
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
