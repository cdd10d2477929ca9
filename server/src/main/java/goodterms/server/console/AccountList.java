package goodterms.server.console;

import java.util.List;
import java.util.Optional;

/**
 * A page of accounts.
 *
 * @param found how many of them were looked for and found, in a sentence; else nothing
 * @param next where the list goes on, if it does
 */
public record AccountList(String found, List<Row> rows, List<Field.Option> states, Optional<String> next) {

    /** An account. */
    public record Row(String address, String customer, String id, String state, String since) {}

    public AccountList {
        rows = List.copyOf(rows);
        states = List.copyOf(states);
    }
}
