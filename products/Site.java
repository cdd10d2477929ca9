package products;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The pages of a product, on this machine alone. */
public final class Site {

    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    /** What answers a visit. */
    @FunctionalInterface
    public interface Page {

        /** Answers it. */
        Answer answer(Visit visit);
    }

    private record Route(String method, List<String> path, Page page) {

        boolean leads(Visit visit) {
            return method.equals(visit.method())
                    && path.size() == visit.path().size()
                    && IntStream.range(0, path.size())
                            .allMatch(i -> stands(path.get(i), visit.path().get(i)));
        }

        /** A star stands for a name, never for what would lead elsewhere in an address that it becomes a part of. */
        private static boolean stands(String ours, String theirs) {
            return ours.equals("*") ? theirs.matches("[A-Za-z0-9_-]{1,100}") : ours.equals(theirs);
        }
    }

    /** Whether it runs in the demo, whose customers have lived a while before it came. */
    public static final boolean IN_DEMO = System.getenv("DEMO") != null;

    private final Look look;
    private final String forms;
    private final HttpServer server;
    private final List<Route> routes = new ArrayList<>();

    /**
     * Listens on the port that the environment names as {@code PORT}, or, if somebody else does, on any other.
     *
     * @param elsewhere where forms may lead besides here
     */
    public Site(Look look, String elsewhere, int usually) {
        this.look = look;
        this.forms = elsewhere;
        int port = Optional.ofNullable(System.getenv("PORT"))
                .map(Integer::parseInt)
                .orElse(usually);
        this.server = listening(port);
        on("GET /look.css", _ -> Answer.of(200, "text/css; charset=utf-8", look.css()));
    }

    private static HttpServer listening(int port) {
        try {
            InetAddress here = InetAddress.getByName("127.0.0.1");
            try {
                return HttpServer.create(new InetSocketAddress(here, port), 0);
            } catch (BindException taken) {
                System.out.println("port " + port + " is taken: another one is used");
                return HttpServer.create(new InetSocketAddress(here, 0), 0);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers visits to a path, such as {@code GET /*}{@code /campaigns}, whose stars stand for names. */
    public void on(String methodAndPath, Page page) {
        String[] sides = methodAndPath.split(" /", 2);
        List<String> path = sides[1].isEmpty() ? List.of() : List.of(sides[1].split("/"));
        routes.add(new Route(sides[0], path, page));
    }

    /** The pages that every product has: the first, and the way to the subscription. */
    public void welcome(GoodTerms goodTerms, Supplier<String> more) {
        on("GET /", _ -> Answer.page(look.door(goodTerms.accounts(), more.get())));
        on("POST /*/billing", visit -> Answer.go(goodTerms.portal(visit.part(0), Look.mail(visit.part(0)))));
    }

    /**
     * Answers from here on, until the program ends: in the demo, with whoever has started it.
     *
     * @param registration what is to be told to GoodTerms first; the program ends where that can't be done
     */
    public void open(Runnable registration) {
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        if (IN_DEMO) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        try {
            registration.run();
            System.out.println(look.name() + ": " + address());
        } catch (GoodTerms.Unreachable away) {
            end(away.getMessage() + " Start it, or say in the variable GOODTERMS where it is.");
        } catch (GoodTerms.Refused refused) {
            end(refused.getMessage() + " " + refused.remedy()
                    + " Programs on the same machine are told something only by"
                    + " a server that was started with GOODTERMS_WEBHOOKS=anywhere, as the demo is.");
        }
    }

    /** Ends the program, which can't do its work. */
    static void end(String because) {
        System.err.println(because);
        System.exit(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Visit visit = Visit.read(exchange);
            Answer answer = visit.isForeign() ? Answer.status(403) : answered(visit);
            answer.headers()
                    .forEach((name, text) -> exchange.getResponseHeaders().set(name, text));
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                                    + " frame-ancestors 'none'; form-action 'self' " + forms);
            exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answered(Visit visit) {
        Optional<Page> page = routes.stream()
                .filter(route -> route.leads(visit))
                .map(Route::page)
                .findFirst();
        if (page.isEmpty()) {
            return sorry(404, "There is no such page", "It may have been here before.");
        }
        try {
            return page.get().answer(visit);
        } catch (GoodTerms.Refused refused) {
            return refused.status() == 404
                    ? sorry(404, "We don't know this customer", "Choose one of those on the first page.")
                    : sorry(409, "That can't be done", refused.getMessage() + " " + refused.remedy());
        } catch (GoodTerms.Unreachable away) {
            return sorry(503, "Please try again in a moment", "We can't look up your subscription just now.");
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "a page could not be shown", broken);
            return sorry(500, "Something went wrong", "It is our fault. Nothing was done.");
        }
    }

    private Answer sorry(int status, String title, String words) {
        String body = "<p>" + Look.safe(words) + "</p><p><a href=\"/\">To the first page</a></p>";
        return Answer.page(look.page(title, Optional.empty(), body)).with(status);
    }
}
