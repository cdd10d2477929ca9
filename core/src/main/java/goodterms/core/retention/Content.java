package goodterms.core.retention;

import goodterms.core.catalog.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the company's product holds for a customer and what becomes of it, and whether the people of the account are known
 * still.
 *
 * @param holding what the product holds now
 * @param deletions those asked of the product and not over, the oldest first
 * @param lastDeletion the number of the latest
 * @param restorations how often the product has had to bring content back
 * @param forgottenAt when the account's key was destroyed, and with it all that says who its people are
 */
public record Content(
        Holding holding,
        List<Deletion> deletions,
        int lastDeletion,
        int restorations,
        Exports exports,
        Optional<Instant> forgottenAt) {

    /** Everything is kept, and nothing was ever asked. */
    public static final Content KEPT = new Content(new Holding.Kept(), List.of(), 0, 0, Exports.NONE, Optional.empty());

    /** What the product holds. */
    public sealed interface Holding {

        /** What the customer has put there; nothing is to be deleted. */
        record Kept() implements Holding {}

        /**
         * The same, and it will be deleted unless the customer goes on before.
         *
         * @param backupsAt when it will have left backups too
         * @param forgets whether the people of the account are forgotten then, too
         * @param clause where the page says so; empty where it is silent and the assumed days count
         */
        record Leaving(Instant deleteAt, Instant backupsAt, boolean forgets, Optional<Citation> clause)
                implements Holding {}

        /**
         * Nothing: its deletion has been asked, and nobody has subscribed since.
         *
         * @param forgetAt when the people of the account are forgotten too, if they are by themselves
         */
        record Gone(Instant since, Optional<Instant> forgetAt, Optional<Citation> clause) implements Holding {}
    }

    public Content {
        deletions = List.copyOf(deletions);
    }

    /** The deletion of that number, if it is not over. */
    public Optional<Deletion> deletion(int number) {
        return deletions.stream().filter(it -> it.number() == number).findFirst();
    }

    /** The same, holding something else. */
    public Content holding(Holding other) {
        return new Content(other, deletions, lastDeletion, restorations, exports, forgottenAt);
    }

    /** The same once somebody subscribes: what is gone stays gone, and what comes from now on is kept. */
    public Content begun() {
        return holding instanceof Holding.Gone ? holding(new Holding.Kept()) : this;
    }

    /**
     * With a deletion that was asked for the first time, after which nothing is held.
     *
     * @param forgets whether the people of the account are forgotten once backups hold nothing
     */
    public Content asked(Deletion deletion, boolean forgets) {
        List<Deletion> more = new ArrayList<>(deletions);
        more.add(deletion);
        Holding gone = new Holding.Gone(
                deletion.askedAt(), Optional.of(deletion.backupsAt()).filter(_ -> forgets), deletion.clause());
        return new Content(gone, more, deletion.number(), restorations, exports, forgottenAt);
    }

    /** With one deletion changed; one that is over is kept no longer. */
    public Content changing(int number, UnaryOperator<Deletion> change) {
        List<Deletion> changed = deletions.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .filter(it -> !it.over())
                .toList();
        return new Content(holding, changed, lastDeletion, restorations, exports, forgottenAt);
    }

    /** Kept after all, as often brought back as said. */
    public Content calledOff(int times) {
        return new Content(new Holding.Kept(), deletions, lastDeletion, times, exports, forgottenAt);
    }

    /** With other exports. */
    public Content with(Exports other) {
        return new Content(holding, deletions, lastDeletion, restorations, other, forgottenAt);
    }

    /** The same, with its people forgotten. */
    public Content forgetting(Instant at) {
        return new Content(holding, deletions, lastDeletion, restorations, exports, Optional.of(at));
    }
}
