package goodterms.server.api;

import goodterms.server.company.Companies;
import goodterms.server.signin.Caller;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.store.Recent;
import goodterms.server.store.Transactions;
import goodterms.server.web.Origin;
import goodterms.server.web.Rates;
import goodterms.terms.source.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks over the API, and not without end: programs and people by their names, others by where they come from. Both are
 * counted before the database is asked anything about them. Who was known lately has a pace of their own, however many show
 * keys that are none beside them; who is not known yet goes with the strangers, once.
 */
final class Callers {

    /** How many of those who are known are remembered: some two hundred bytes each. */
    private static final int REMEMBERED = 10_000;

    private final Transactions transactions;
    private final ApiKeys keys;
    private final SignIn signIn;
    private final Origin origin;
    private final Rates rates;
    private final Rates doors;
    /** By the hash of what they showed, the name each is counted by. Whether it still holds is asked of the database. */
    private final Recent<String, String> known = new Recent<>(REMEMBERED);

    /**
     * Those of these companies.
     *
     * @param rates how often each of them may ask
     * @param doors how often one may try to come in from one address
     */
    Callers(Transactions transactions, ApiKeys keys, SignIn signIn, Origin origin, Rates rates, Rates doors) {
        this.transactions = transactions;
        this.keys = keys;
        this.signIn = signIn;
        this.origin = origin;
        this.rates = rates;
        this.doors = doors;
    }

    /** Whoever shows a key or a session. @throws Problem if it is none, or too much is asked */
    Caller known(HttpServletRequest request, Instant now) {
        Optional<Secret> shown = Requests.secret(request);
        Optional<String> name = shown.flatMap(secret -> known.get(hash(secret)));
        if (name.isPresent()) {
            if (!rates.allows(name.get())) {
                throw tooOften("This key asks too often.");
            }
        } else if (!rates.allows("stranger/" + origin.of(request))) {
            throw tooOften("Too much is asked from this address without a key that is known here.");
        }
        Secret secret = shown.orElseThrow(Requests::keyMissing);
        Optional<Caller> caller = caller(secret, now);
        if (caller.isEmpty()) {
            known.remove(hash(secret));
            throw Requests.keyMissing();
        }
        known.put(hash(secret), caller.get().company() + "/" + caller.get().name());
        return caller.get();
    }

    private static String hash(Secret secret) {
        return Sha256.hex(secret.text());
    }

    private Optional<Caller> caller(Secret secret, Instant now) {
        return transactions.of(
                secret.company(),
                connection -> secret.prefix().equals(ApiKeys.PREFIX)
                        ? keys.caller(connection, secret, now)
                        : signIn.caller(connection, secret));
    }

    /** Whoever wants to come in at a company. @throws Problem if there is no such company, or too much is asked */
    Caller nobody(HttpServletRequest request, String company) {
        if (!doors.allows(origin.of(request))) {
            throw tooOften("Too much is asked from this address.");
        }
        if (!transactions.<Boolean>of(company, connection -> Companies.newest(connection, company) > 0)) {
            throw Problem.notFound("There is no company " + company + " here.");
        }
        return Caller.nobody(company);
    }

    private static Problem tooOften(String what) {
        return Problem.of(Fault.TOO_MANY_REQUESTS, what, Map.of("Retry-After", "1"));
    }
}
