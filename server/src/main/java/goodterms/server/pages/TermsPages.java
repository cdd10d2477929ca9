package goodterms.server.pages;

import goodterms.server.company.Companies;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Troubles;
import goodterms.server.store.Transactions;
import goodterms.server.web.Origin;
import goodterms.server.web.Rates;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The published terms of companies, for anybody: their pages, what changed on them, and a case tried on them. */
public final class TermsPages {

    private static final int FORM_BYTES = 16;
    /** How often what costs more than reading may be asked for from one address. */
    private static final int PER_SECOND = 10;

    private final Documents documents;
    private final Shelves shelves;
    private final Readers readers;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();
    private final Origin origin;
    private final Rates rates = new Rates(PER_SECOND, System::nanoTime);
    private final Map<String, Changes> changes = new ConcurrentHashMap<>();

    /** The pages of these companies. */
    public TermsPages(
            Documents documents, Transactions transactions, Companies companies, Origin origin, InstantSource time) {
        this.documents = documents;
        this.origin = origin;
        this.shelves = new Shelves(transactions, companies);
        this.readers = new Readers(transactions, companies, time);
        this.time = time;
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/{company}/terms", request -> shelf(request, this::index))
                .GET("/{company}/terms/{page}.html", TermsPages::moved)
                .GET(
                        "/{company}/terms/{page}",
                        request -> inForce(request, (shelf, edition) -> page(shelf, edition, request)))
                .POST("/{company}/terms/{page}/answered", this::answered)
                .GET(
                        "/{company}/terms/{page}/try",
                        request -> rates.allows(origin.of(request.servletRequest()))
                                ? inForce(request, (shelf, edition) -> attempt(shelf, edition, request))
                                : new Troubles(documents).tooOften())
                .GET(
                        "/{company}/terms/{page}/{day}",
                        request -> dated(request, (shelf, edition) -> page(shelf, edition, request)))
                .GET("/{company}/terms/{page}/{day}/changes", request -> dated(request, this::changes))
                .build();
    }

    /** What is said where nothing is; it comes after all other routes. */
    public RouterFunction<ServerResponse> elsewhere() {
        return RouterFunctions.route(RequestPredicates.all(), _ -> missing());
    }

    private ServerResponse answered(ServerRequest request) throws ServletException, IOException {
        return rates.allows(origin.of(request.servletRequest()))
                ? readers.answered(request)
                : new Troubles(documents).tooOften();
    }

    /** A page of a version of a company's terms. */
    @FunctionalInterface
    private interface Shown {
        ServerResponse of(Shelf shelf, Edition edition);
    }

    private ServerResponse shelf(ServerRequest request, Function<Shelf, ServerResponse> shown) {
        return shelves.of(request.pathVariable("company")).map(shown).orElseGet(this::missing);
    }

    private ServerResponse inForce(ServerRequest request, Shown shown) {
        return shelf(
                request,
                shelf -> shelf.inForce(request.pathVariable("page"), today(shelf))
                        .map(edition -> shown.of(shelf, edition))
                        .orElseGet(this::missing));
    }

    private ServerResponse dated(ServerRequest request, Shown shown) {
        return shelf(
                request,
                shelf -> day(request.pathVariable("day"))
                        .flatMap(day -> shelf.edition(request.pathVariable("page"), day))
                        .map(edition -> shown.of(shelf, edition))
                        .orElseGet(this::missing));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private LocalDate today(Shelf shelf) {
        return time.instant().atZone(shelf.zone()).toLocalDate();
    }

    /** Pages that were made as files have addresses that end so. */
    private static ServerResponse moved(ServerRequest request) {
        String to = request.path().replaceFirst("\\.html$", "");
        return ServerResponse.permanentRedirect(URI.create(to)).build();
    }

    private ServerResponse missing() {
        return documents.of(
                HttpStatus.NOT_FOUND.value(),
                "missing",
                Map.of("chrome", new Chrome("No such page", "GoodTerms", "/", List.of())));
    }

    private ServerResponse index(Shelf shelf) {
        return documents.of(
                "index",
                Map.of(
                        "chrome",
                        shelf.chrome("Our terms", ""),
                        "shelf",
                        shelf,
                        "editions",
                        shelf.inForce(today(shelf))));
    }

    private ServerResponse page(Shelf shelf, Edition edition, ServerRequest request) {
        Edition inForce = shelf.inForce(edition.name(), today(shelf)).orElse(edition);
        return documents.of(
                "terms",
                Map.of(
                        "chrome", shelf.chrome(edition.title(), edition.name()),
                        "shelf", shelf,
                        "edition", edition,
                        "inForce", inForce,
                        "today", today(shelf),
                        "thanked", request.param("thanks").orElse(""),
                        "form", drawn()));
    }

    private String drawn() {
        byte[] bytes = new byte[FORM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private ServerResponse changes(Shelf shelf, Edition edition) {
        Optional<Edition> before = shelf.before(edition);
        if (before.isEmpty()) {
            return missing();
        }
        String both = before.get().page().id().sha256() + edition.page().id().sha256();
        return documents.of(
                "changes",
                Map.of(
                        "chrome", shelf.chrome("Changes · " + edition.title(), edition.name()),
                        "shelf", shelf,
                        "edition", edition,
                        "before", before.get(),
                        "changes", changes.computeIfAbsent(both, _ -> Changes.between(before.get(), edition))));
    }

    private ServerResponse attempt(Shelf shelf, Edition edition, ServerRequest request) {
        Map<String, String> told = new LinkedHashMap<>();
        Collections.list(request.servletRequest().getParameterNames())
                .forEach(name -> told.put(name, request.param(name).orElse("")));
        Optional<Attempt> attempt = Attempt.of(shelf, edition, told, time.instant());
        return attempt.isEmpty()
                ? missing()
                : documents.of(
                        attempt.get().asking().flatMap(Asking::error).isPresent() ? 422 : 200,
                        "try",
                        Map.of(
                                "chrome", shelf.chrome("Try your case · " + edition.title(), edition.name()),
                                "shelf", shelf,
                                "attempt", attempt.get()));
    }
}
