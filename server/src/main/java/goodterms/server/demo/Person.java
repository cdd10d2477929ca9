package goodterms.server.demo;

import java.util.Locale;
import java.util.Optional;

/**
 * A customer of the demo, or somebody of its staff.
 *
 * @param id of the account, or of the role
 * @param name by which they are called
 * @param companyName what their company is called
 * @param sees what there is to see of them, in a sentence
 */
public record Person(String id, String name, Optional<String> companyName, String sees) {

    /** A customer of that name. */
    static Person customer(String name, String sees) {
        return new Person(name.toLowerCase(Locale.ROOT), name, Optional.empty(), sees);
    }

    /** The same, whose company is called so. */
    Person of(String company) {
        return new Person(id, name, Optional.of(company), sees);
    }

    /** The address they are written to. */
    public String email() {
        return name.toLowerCase(Locale.ROOT) + "@example.com";
    }
}
