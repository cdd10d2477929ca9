package goodterms.core.account;

import goodterms.core.identity.Actor;
import java.time.Instant;

/** What can be asked and answered about the content that a product holds for its customer, and about being forgotten. */
public sealed interface ContentCommand extends Command {

    /** Asks for a copy of what the product holds. */
    record ExportContent(Actor by) implements ContentCommand {}

    /**
     * What the product answers to that.
     *
     * @param link where the owner finds the copy, until it expires
     */
    record ExportReady(int export, String link, Instant expires) implements ContentCommand {}

    /**
     * Changes one's mind while content can still be brought back: takes back the cancellation, takes up the trial, or
     * subscribes again to the same plan, paid at once with the card on file.
     */
    record RestoreContent(Actor by) implements ContentCommand {}

    /**
     * The product confirms a deletion.
     *
     * @param evidence what it gives as proof
     */
    record ContentDeleted(int deletion, String evidence) implements ContentCommand {}

    /** Forgets who the people of the account are, at once, and deletes what the product holds. */
    record Erase(Actor by, String because) implements ContentCommand {}
}
