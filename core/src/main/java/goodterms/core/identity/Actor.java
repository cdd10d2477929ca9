package goodterms.core.identity;

import java.util.Optional;

/**
 * Somebody who asks for something, as the shell has authenticated them.
 *
 * @param name a customer's mail address, or the name of one of the company's staff
 * @param role the role in which staff act; empty for everybody else
 */
public record Actor(@Personal String name, Optional<String> role) {

    /** Somebody who writes from that address: an owner, a member or a stranger, as the account says. */
    public static Actor customer(String email) {
        return new Actor(email, Optional.empty());
    }

    /** One of the company's staff. */
    public static Actor staff(String name, String role) {
        return new Actor(name, Optional.of(role));
    }

    /** Whether they act for the company. */
    public boolean isStaff() {
        return role.isPresent();
    }
}
