package goodterms.server.api;

import goodterms.server.company.Companies;
import goodterms.server.signin.Caller;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.store.Transactions;
import goodterms.server.web.Origin;
import goodterms.server.web.Rates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks over the API, and not without end: programs and people by their names, others by where they come from, before the
 * database is asked anything about them.
 *
 * @param rates how often each of them may ask
 * @param doors how often one may try to come in from one address
 */
record Callers(Transactions transactions, ApiKeys keys, SignIn signIn, Rates rates, Rates doors) {

    /** Whoever shows a key or a session. @throws Problem if it is none, or too much is asked */
    Caller known(HttpServletRequest request, Instant now) {
        Secret secret = Requests.secret(request);
        String stranger = "stranger/" + Origin.of(request);
        if (!rates.leaves(stranger)) {
            throw tooOften("Keys that are none were shown too often from this address.");
        }
        Optional<Caller> caller = transactions.of(
                secret.company(),
                connection -> secret.prefix().equals(ApiKeys.PREFIX)
                        ? keys.caller(connection, secret, now)
                        : signIn.caller(connection, secret));
        if (caller.isEmpty()) {
            rates.allows(stranger);
            throw Requests.keyMissing();
        }
        if (!rates.allows(caller.get().company() + "/" + caller.get().name())) {
            throw tooOften("This key asks too often.");
        }
        return caller.get();
    }

    /** Whoever wants to come in at a company. @throws Problem if there is no such company, or too much is asked */
    Caller nobody(HttpServletRequest request, String company) {
        if (!doors.allows(Origin.of(request))) {
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
