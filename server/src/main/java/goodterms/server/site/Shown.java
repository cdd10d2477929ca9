package goodterms.server.site;

import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.life.Preview;
import goodterms.server.store.Kept;
import java.util.List;
import java.util.Optional;

/**
 * What would come of a step, as it was shown to somebody before they confirmed it.
 *
 * @param kept the account as it stood
 */
public record Shown(Kept kept, Preview preview) {

    /** Amounts, dates and clauses, a sentence each; or why it can't be, and what to do. */
    public List<String> sentences() {
        return preview.sentences();
    }

    /** Why it can't be, if it can't. */
    public Optional<Refusal> refusal() {
        return preview.outcome() instanceof Outcome.Refused it ? Optional.of(it.refusal()) : Optional.empty();
    }

    /** What the confirming form carries, so that nobody confirms anything else than they saw; first the account's version. */
    public String seen() {
        return kept.version() + "." + Seen.of(sentences()).written();
    }

    /** Whether who saw what a form carried may confirm this, because it says the same. */
    boolean isAsSeen(String before) {
        return Seen.read(before.replaceFirst("^[0-9]{1,15}[.]", ""))
                .filter(Seen.of(sentences())::isAs)
                .isPresent();
    }
}
