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
import java.util.stream.IntStream;

/** The pages of a product, on this machine alone. */
public final class Site {

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
                            .allMatch(i -> path.get(i).equals("*")
                                    || path.get(i).equals(visit.path().get(i)));
        }
    }

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

    /** Answers visits to a path, such as {@code GET /*}{@code /campaigns}, whose stars stand for anything. */
    public void on(String methodAndPath, Page page) {
        String[] sides = methodAndPath.split(" /", 2);
        List<String> path = sides[1].isEmpty() ? List.of() : List.of(sides[1].split("/"));
        routes.add(new Route(sides[0], path, page));
    }

    /** Answers from here on, until the program ends: in the demo, with whoever has started it. */
    public void open() {
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        if (System.getenv("END_WITH_PARENT") != null) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
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
            broken.printStackTrace();
            return sorry(500, "Something went wrong", "It is our fault. Nothing was done.");
        }
    }

    private Answer sorry(int status, String title, String words) {
        String body = "<p>" + Look.safe(words) + "</p><p><a href=\"/\">To the first page</a></p>";
        return Answer.page(look.page(title, Optional.empty(), body)).with(status);
    }
}
