package goodterms.server.operate;

import goodterms.server.store.StoreFailure;
import goodterms.server.store.Transactions;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Whether a server is alive, whether it is ready to be asked, and what it does, in numbers. */
public final class Operating {

    private static final Logger LOG = LoggerFactory.getLogger(Operating.class);
    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

    private final Transactions transactions;
    private final InstantSource time;
    private final Optional<String> token;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Backlog backlog;
    private volatile BooleanSupplier working = () -> false;

    /** @param token who shows it may see the numbers from anywhere; without one, only programs on this machine may */
    public Operating(Transactions transactions, InstantSource time, Optional<String> token) {
        this.transactions = transactions;
        this.time = time;
        this.token = token;
        this.backlog = new Backlog(transactions, meters);
        new JvmMemoryMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
    }

    /** What counts decisions. */
    public Decisions decisions() {
        return new Decisions(meters);
    }

    /** Whoever asks is ready once its workers are at work. */
    public void workers(BooleanSupplier atWork) {
        working = atWork;
    }

    /** Where it is asked. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/health", _ -> ServerResponse.ok().body("alive\n"))
                .GET("/ready", _ -> ready())
                .GET("/metrics", this::metrics)
                .build();
    }

    private ServerResponse ready() {
        if (!working.getAsBoolean()) {
            return ServerResponse.status(503).body("the workers are not at work\n");
        }
        try {
            transactions.of("", connection -> connection.isValid(2));
            return ServerResponse.ok().body("ready\n");
        } catch (StoreFailure | TransactionException unreachable) {
            return ServerResponse.status(503).body("the database can't be reached\n");
        }
    }

    private ServerResponse metrics(ServerRequest request) throws UnknownHostException {
        if (!mayMeasure(request)) {
            return ServerResponse.status(403)
                    .body("Numbers are for programs on this machine, or for who shows the token that"
                            + " GOODTERMS_METRICS_TOKEN holds, as `Authorization: Bearer …`.\n");
        }
        backlog.measure(time.instant());
        return ServerResponse.ok().contentType(PROMETHEUS).body(meters.scrape());
    }

    private boolean mayMeasure(ServerRequest request) throws UnknownHostException {
        if (token.isPresent()) {
            String shown = Optional.ofNullable(request.headers().firstHeader("Authorization"))
                    .orElse("");
            return MessageDigest.isEqual(bytes("Bearer " + token.get()), bytes(shown));
        }
        return InetAddress.getByName(request.servletRequest().getRemoteAddr()).isLoopbackAddress()
                && request.headers().header("X-Forwarded-For").isEmpty()
                && request.headers().header("Forwarded").isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Counts a request by its route and what was answered; of one that breaks, the log tells the route and never the address. */
    public ServerResponse watched(ServerRequest request, HandlerFunction<ServerResponse> next) {
        if (!METHODS.contains(request.method())) {
            // Each that is made up would be counted by itself.
            return ServerResponse.status(HttpStatus.NOT_IMPLEMENTED)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("There is no such method.\n");
        }
        Timer.Sample sample = Timer.start(meters);
        int status = 500;
        try {
            ServerResponse response = next.handle(request);
            status = response.statusCode().value();
            return response;
        } catch (InvalidParameterException unreadable) {
            status = unreadable.getErrorCode();
            return ServerResponse.status(status)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("What was sent can't be read, or is more than is taken.\n");
        } catch (Exception failed) {
            LOG.error("{} {} failed", request.method(), route(request), failed);
            return ServerResponse.status(status)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("Something broke on our side, and was written down there. Please try again.\n");
        } finally {
            sample.stop(meters.timer(
                    "goodterms.requests",
                    List.of(
                            io.micrometer.core.instrument.Tag.of("route", route(request)),
                            io.micrometer.core.instrument.Tag.of(
                                    "method", request.method().name()),
                            io.micrometer.core.instrument.Tag.of("status", Integer.toString(status)))));
        }
    }

    private static String route(ServerRequest request) {
        return request.attribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                .map(Object::toString)
                .orElse("none");
    }
}
