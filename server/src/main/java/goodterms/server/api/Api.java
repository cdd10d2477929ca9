package goodterms.server.api;

import goodterms.core.identity.AccountId;
import goodterms.server.signin.Caller;
import goodterms.server.store.StoreFailure;
import goodterms.server.store.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers programs: finds the row of the table a request asks for, checks all that can be checked, and has it done. */
public final class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> LISTS =
            List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType("application/x-ndjson"));

    private final List<Endpoint> table;
    private final Map<String, Fields> bodies = new HashMap<>();
    private final Transactions transactions;
    private final Callers callers;
    private final InstantSource time;

    /** @param table what can be asked */
    Api(List<Endpoint> table, Transactions transactions, Callers callers, InstantSource time) {
        this.table = table;
        this.transactions = transactions;
        this.callers = callers;
        this.time = time;
        table.stream()
                .filter(each -> !each.takes().itself())
                .forEach(
                        each -> each.takes().schema().ifPresent(schema -> bodies.put(each.name(), new Fields(schema))));
    }

    /** Its routes: everything under {@code /v1/}. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route(
                request -> request.path().startsWith("/v1/"),
                request -> answer(request).response());
    }

    private Answer answer(ServerRequest request) {
        HttpServletRequest raw = request.servletRequest();
        try {
            return asked(raw);
        } catch (Problem problem) {
            return problem.answer();
        } catch (StoreFailure failed) {
            return failed(failed);
        } catch (TransactionException none) {
            LOG.warn("no transaction could begin", none);
            return Problem.of(Fault.BUSY, "The database could not be asked now.")
                    .answer();
        } catch (IOException | RuntimeException broken) {
            LOG.error("{} under /v1 failed", raw.getMethod(), broken);
            return Problem.of(Fault.INTERNAL, "Something is broken here, and has been logged.")
                    .answer();
        }
    }

    private static Answer failed(StoreFailure failed) {
        if (failed.passing()) {
            LOG.warn("the database is busy: {}", failed.state());
            return Problem.of(Fault.BUSY, "The database could not do it now.").answer();
        }
        if (failed.state().equals("23505")) {
            return Problem.of(Fault.ALREADY_THERE, "Somebody has just made one of the same name.")
                    .answer();
        }
        LOG.error("the database has failed", failed);
        return Problem.of(Fault.INTERNAL, "Something is broken here, and has been logged.")
                .answer();
    }

    private Answer asked(HttpServletRequest request) throws IOException {
        List<String> address = Requests.address(request);
        Endpoint endpoint = endpoint(request.getMethod(), address);
        // What counts requests by their routes knows this one by its name.
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, endpoint.name());
        Requests.accepting(request, MediaType.parseMediaType(endpoint.gives().type()));
        Map<String, String> path = endpoint.parts(address).orElseThrow();
        return switch (endpoint.doing()) {
            case Endpoint.Doing.Telling it -> it.work().apply(path);
            case Endpoint.Doing.Working it -> {
                Call call = call(endpoint, request, path);
                yield transactions.of(call.company(), connection -> it.work().answer(connection, call));
            }
            case Endpoint.Doing.Stepping it -> it.work().apply(call(endpoint, request, path));
        };
    }

    private Call call(Endpoint endpoint, HttpServletRequest request, Map<String, String> path) throws IOException {
        Instant now = time.instant();
        Caller caller = endpoint.needs().isPresent()
                ? callers.known(request, now)
                : callers.nobody(request, path.getOrDefault("company", ""));
        allowed(endpoint, caller, path);
        Map<String, String> query = Requests.query(request, endpoint);
        Optional<String> key = Requests.idempotencyKey(request, endpoint);
        byte[] bytes =
                Requests.body(request, endpoint.takes().most(), endpoint.takes().itself() ? LISTS : JSON);
        return new Call(
                endpoint,
                caller,
                request.getRequestURI() + "?"
                        + Optional.ofNullable(request.getQueryString()).orElse(""),
                path,
                query,
                ByteBuffer.wrap(bytes).asReadOnlyBuffer(),
                body(endpoint, bytes),
                Requests.ifVersion(request),
                key,
                now);
    }

    /** The row of the table that is asked for. */
    private Endpoint endpoint(String method, List<String> address) {
        List<Endpoint> there =
                table.stream().filter(each -> each.parts(address).isPresent()).toList();
        long closest = there.stream()
                .mapToLong(Endpoint::fixed)
                .max()
                .orElseThrow(() -> Problem.notFound("The API has nothing at this address."));
        List<Endpoint> meant =
                there.stream().filter(each -> each.fixed() == closest).toList();
        return meant.stream()
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElseThrow(() -> {
                    String allowed =
                            meant.stream().map(Endpoint::method).sorted().collect(Collectors.joining(", "));
                    return Problem.of(
                            Fault.METHOD_NOT_ALLOWED, "Here is answered to " + allowed + ".", Map.of("Allow", allowed));
                });
    }

    private static void allowed(Endpoint endpoint, Caller caller, Map<String, String> path) {
        String company = path.getOrDefault("company", caller.company());
        if (!company.equals(caller.company())) {
            throw Problem.of(Fault.FORBIDDEN, "The key is not one of this company's.");
        }
        Optional<AccountId> account = Optional.ofNullable(path.get("account")).map(AccountId::new);
        if (caller.isCustomer() && account.filter(it -> !caller.mayTouch(it)).isPresent()) {
            throw Problem.of(Fault.FORBIDDEN, "Customers ask about their own account alone.");
        }
        if (caller.isCustomer() && !Customers.may(endpoint)) {
            throw Problem.of(Fault.FORBIDDEN, "This is not for customers to ask.");
        }
        endpoint.needs().filter(scope -> !caller.may(scope)).ifPresent(scope -> {
            throw Problem.of(Fault.FORBIDDEN, "This needs a key with the scope " + ApiKeys.written(scope) + ".");
        });
    }

    private JsonNode body(Endpoint endpoint, byte[] bytes) {
        if (endpoint.takes().itself()) {
            return JsonNodeFactory.instance.missingNode();
        }
        Fields fields = bodies.get(endpoint.name());
        if (fields == null) {
            if (bytes.length > 0) {
                throw Problem.of(Fault.BAD_REQUEST, "Nothing is taken as a body here.");
            }
            return JsonNodeFactory.instance.missingNode();
        }
        JsonNode body = bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictJson.tree(bytes);
        fields.check(body);
        return body;
    }
}
