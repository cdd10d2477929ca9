package goodterms.journal.story;

import goodterms.core.catalog.Company;
import goodterms.terms.decision.Decision;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.Map;

/**
 * A case that a story asks the terms about, of no account.
 *
 * @param written its facts by their names, as the story writes them
 */
public record Supposed(Facts facts, Map<String, String> written) {

    public Supposed {
        written = Map.copyOf(written);
    }

    /** What is asked of it. */
    public Question question() {
        return facts.question();
    }

    /** What the terms in force at a moment say of it. */
    public Decision decided(Company company, Instant at) {
        return company.termsAt(at)
                .rules(question())
                .orElseThrow(() -> new IllegalStateException(
                        "the reader found rules for " + question().word()))
                .decide(facts);
    }
}
