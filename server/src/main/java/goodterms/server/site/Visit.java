package goodterms.server.site;

import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.server.signin.Caller;
import goodterms.server.signin.Scope;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A request of somebody who is in.
 *
 * @param form what they typed, or what stands in the address
 * @param path the parts of the address that the route names
 * @param address the address itself, without what stands after the question mark
 * @param token by which forms are known to be their own
 * @param whose what stands for the person, the same in each of their sessions
 * @param now the time of day
 */
public record Visit(
        Area area,
        Company company,
        Caller caller,
        Form form,
        Map<String, String> path,
        String address,
        String token,
        String whose,
        Instant now) {

    public Visit {
        path = Map.copyOf(path);
    }

    /** Where the area begins. */
    public String home() {
        return area.home(company.id());
    }

    /** In whose name they act. */
    public Actor actor() {
        return caller.actor().orElseThrow();
    }

    /** The customer's own account; in the console, the one of the address. */
    public AccountId account() {
        return caller.account().orElseGet(() -> new AccountId(part("account")));
    }

    /** A part of the address. */
    public String part(String name) {
        return path.getOrDefault(name, "");
    }

    /** Whether they may do that kind of thing. */
    public boolean may(Scope scope) {
        return caller.may(scope);
    }

    /** The same, as if that had been typed. */
    public Visit with(Form other) {
        return new Visit(area, company, caller, other, path, address, token, whose, now);
    }

    /** Leads on to another page of the area, when something has been done. */
    public ServerResponse on(String path) {
        return ServerResponse.seeOther(URI.create(home() + path)).build();
    }
}
