package goodterms.core.identity;

/** What can give away that two accounts are of the same person. */
public enum SignalKind {
    EMAIL(3),
    CARD(3),
    SITE(2),
    /** Families and offices share one: on its own it links nobody. */
    DEVICE(1);

    private final int weight;

    SignalKind(int weight) {
        this.weight = weight;
    }

    /** How much it counts towards a link, beside {@link Clusters#ENOUGH}. */
    int weight() {
        return weight;
    }
}
