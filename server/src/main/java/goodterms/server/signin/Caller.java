package goodterms.server.signin;

import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as the server has made sure.
 *
 * @param company whose they are; nothing of another company exists for them
 * @param name as the journal and the audit name them, without saying who a customer is: {@code key:7f3a},
 *     {@code staff:lin@example.com}, {@code portal:81c2}
 * @param actor in whose name they act by themselves; nobody's where a program must say
 * @param account the only account they may touch, if they are its customer
 * @param session which of theirs is open, if they are people
 */
public record Caller(
        String company,
        String name,
        Set<Scope> scopes,
        Optional<Actor> actor,
        Optional<AccountId> account,
        Optional<String> session) {

    /** A program, by its key. */
    public static Caller program(String company, String key, Set<Scope> scopes, Optional<Actor> actor) {
        return new Caller(company, key, scopes, actor, Optional.empty(), Optional.empty());
    }

    /** Somebody who is not in, and may do nothing but come in. */
    public static Caller nobody(String company) {
        return program(company, "nobody", Set.of(), Optional.empty());
    }

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether they may do that kind of thing. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether they may touch that account of their company. */
    public boolean mayTouch(AccountId other) {
        return account.map(other::equals).orElse(true);
    }

    /** Whether they are a customer, who may do only what customers may. */
    public boolean isCustomer() {
        return account.isPresent();
    }
}
