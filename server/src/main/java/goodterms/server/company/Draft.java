package goodterms.server.company;

import goodterms.terms.source.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants a file of the company's folder to say.
 *
 * @param base the version of the folder it was written against
 * @param edition counts up with each change, so that nobody publishes anything else than they saw
 * @param changedBy the address of who last changed it
 * @param authors the addresses of all who have written on it, the first first
 * @param proposed who proposed it in this edition, once somebody has
 */
public record Draft(
        String file,
        String text,
        int base,
        int edition,
        Instant changedAt,
        String changedBy,
        List<String> authors,
        Optional<Proposed> proposed) {

    private static final int SEEN_BYTES = 16;

    public Draft {
        authors = List.copyOf(authors);
    }

    /** Who asked for it to be published, and when. */
    public record Proposed(Instant at, String by) {}

    /** What a form carries about the draft that it shows: nobody publishes anything else than they saw, nor of anybody else. */
    public String seen() {
        return base + "." + edition + "." + Sha256.hex(String.join("\n", authors) + "\n\n" + text, SEEN_BYTES);
    }

    /** Whether others alone wrote and proposed it. */
    public boolean isAnothers(String person) {
        return !authors.contains(person)
                && proposed.filter(it -> !it.by().equals(person)).isPresent();
    }
}
