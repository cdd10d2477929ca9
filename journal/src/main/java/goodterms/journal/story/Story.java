package goodterms.journal.story;

import goodterms.terms.source.Position;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/**
 * A dated sequence of commands on one account, each with what must follow.
 *
 * @param at where it starts
 * @param title what is true at its end
 * @param covers the ids of the clauses it proves
 * @param others accounts of the company that were there before
 * @param company the id of the company it happens at
 */
public record Story(
        Position at,
        String title,
        List<String> covers,
        String company,
        Customer customer,
        List<Neighbour> others,
        List<Step> steps) {

    /** What its account is called. */
    public static final String ACCOUNT = "story";

    public Story {
        others = List.copyOf(others);
        covers = List.copyOf(covers);
        steps = List.copyOf(steps);
    }

    /** Whether its title or the name of its file holds these words, in capitals or not. */
    public boolean holds(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return title.toLowerCase(Locale.ROOT).contains(wanted)
                || at.file().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The moment of its first step. */
    public Instant begins() {
        return steps.getFirst().moment();
    }

    /** The currency of its account. */
    public CurrencyUnit currency() {
        return customer.currency();
    }
}
