package goodterms.journal.story;

import goodterms.terms.source.Position;
import java.util.List;

/**
 * A dated sequence of commands on one account, each with what must follow.
 *
 * @param at where it starts
 * @param title what is true at its end
 * @param covers the ids of the clauses it proves
 * @param company the id of the company it happens at
 */
public record Story(
        Position at, String title, List<String> covers, String company, Customer customer, List<Step> steps) {

    public Story {
        covers = List.copyOf(covers);
        steps = List.copyOf(steps);
    }
}
