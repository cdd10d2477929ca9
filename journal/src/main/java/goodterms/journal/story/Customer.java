package goodterms.journal.story;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who lives a story.
 *
 * @param owner the address of the first owner
 * @param zone in which the story's local times are read
 * @param name what the customer's own company is called
 * @param country two letters
 * @param members addresses of those who may sign in and not decide
 */
record Customer(
        String owner, ZoneId zone, Optional<String> name, String country, boolean consumer, List<String> members) {

    Customer {
        members = List.copyOf(members);
    }
}
