package goodterms.journal.story;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Who lives a story.
 *
 * @param owner the address of the first owner
 * @param zone in which the story's local times are read
 * @param name what the customer's own company is called
 * @param country two letters
 * @param currency in which the account is kept
 * @param members addresses of those who may sign in and not decide
 */
public record Customer(
        String owner,
        ZoneId zone,
        Optional<String> name,
        String country,
        boolean consumer,
        CurrencyUnit currency,
        List<String> members) {

    public Customer {
        members = List.copyOf(members);
    }
}
