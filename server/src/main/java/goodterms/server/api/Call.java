package goodterms.server.api;

import goodterms.core.identity.AccountId;
import goodterms.server.signin.Caller;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A request as an endpoint gets it: read, bounded, and allowed.
 *
 * @param target the address with its query
 * @param path the parts of the address that the endpoint names
 * @param query the parameters after the question mark, each once
 * @param bytes the body as it came
 * @param body the body as it was read; missing where there is none
 * @param ifVersion the only version of the account it is for, by If-Match
 * @param now the time of day
 */
record Call(
        Endpoint endpoint,
        Caller caller,
        String target,
        Map<String, String> path,
        Map<String, String> query,
        ByteBuffer bytes,
        JsonNode body,
        OptionalLong ifVersion,
        Optional<String> idempotencyKey,
        Instant now) {

    /** The company it is about, which is the caller's own. */
    String company() {
        return caller.company();
    }

    /** The account it is about. */
    AccountId account() {
        return new AccountId(path.getOrDefault("account", ""));
    }

    /** A part of the address. */
    String part(String name) {
        return path.getOrDefault(name, "");
    }

    /** A parameter, if it is given. */
    Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The address of the account it is about. */
    String home() {
        return "/v1/companies/" + company() + "/accounts/" + account();
    }
}
