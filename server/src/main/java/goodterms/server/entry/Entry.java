package goodterms.server.entry;

import goodterms.server.signin.Scope;
import goodterms.server.site.Area;
import goodterms.server.site.Door;
import goodterms.server.site.Form;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** How people come in and go, at both areas. */
public final class Entry {

    private final Entrance entrance;
    private final CustomerEntry customers;
    private final StaffEntry staff;

    /** @param time the time of day */
    public Entry(Entrance entrance, InstantSource time) {
        this.entrance = entrance;
        this.customers = new CustomerEntry(entrance, time);
        this.staff = new StaffEntry(entrance);
    }

    /** The door beside an area's gate. */
    public Door door(Area area) {
        return new Door() {
            @Override
            public ServerResponse ask(ServerRequest request, String next, Form typed) {
                return asked(area, request, next, typed);
            }

            @Override
            public Optional<ServerResponse> again(ServerRequest request, Visit visit) {
                return Entry.this.again(request, visit);
            }
        };
    }

    /** The doors, and the pages behind them. */
    public RouterFunction<ServerResponse> routes(Gate portal, Gate console, RouterFunction<ServerResponse> pages) {
        return RouterFunctions.route()
                .add(customers.routes())
                .add(staff.routes())
                .POST(Area.PORTAL.home("{company}") + "/sign-out", portal.act(Scope.READ, this::out))
                .POST(Area.CONSOLE.home("{company}") + "/sign-out", console.act(Scope.READ, this::out))
                .add(Again.over(pages))
                .add(pages)
                .build();
    }

    private ServerResponse asked(Area area, ServerRequest request, String wanted, Form form) {
        String company = request.pathVariable("company");
        if (request.headers().asHttpHeaders().containsHeader("HX-Request")) {
            return signedOut();
        }
        Optional<Typed> typed = Typed.of(area, company, wanted, form);
        if (typed.isPresent() && !fits(area, typed.get())) {
            String door = address(area, company, Place.of(area, company, wanted));
            return entrance.answer(request, (_, at) -> Again.copy(entrance, at, typed.get(), door));
        }
        if (typed.isPresent() && area == Area.CONSOLE) {
            return staff.again(
                    request,
                    typed.get(),
                    typed.get().cookie().map(it -> kept(area, company, it)).stream()
                            .toList());
        }
        ServerResponse.BodyBuilder led =
                ServerResponse.seeOther(URI.create(address(area, company, Place.of(area, company, wanted))));
        typed.flatMap(Typed::cookie).ifPresent(it -> led.header(HttpHeaders.SET_COOKIE, kept(area, company, it)));
        return led.build();
    }

    /** At the console the form of the door carries it along; a customer leaves by a mail, and only their browser can keep it. */
    private static boolean fits(Area area, Typed typed) {
        return (area == Area.CONSOLE ? typed.field() : typed.cookie()).isPresent();
    }

    /** What somebody had typed before they came in anew, in another window; the form is of their earlier session. */
    private Optional<ServerResponse> again(ServerRequest request, Visit visit) {
        return Typed.of(visit.area(), visit.company().id(), request.path(), visit.form())
                .filter(typed -> typed.whose().equals(visit.whose()))
                .map(typed -> Again.page(entrance, Again.FORBIDDEN, visit.area(), visit.company(), typed, List.of()));
    }

    /** What a script asked for is put into a page that may hold much that was typed: it is not left, and hears what is to do. */
    private ServerResponse signedOut() {
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("HX-Reselect", "#signed-out")
                .header("HX-Reswap", "innerHTML")
                .body(entrance.documents().text("entry/signedout", Map.of()));
    }

    private String kept(Area area, String company, String text) {
        return Again.kept(entrance, area, company, text);
    }

    private static String address(Area area, String company, String next) {
        return UriComponentsBuilder.fromPath(area.home("{company}") + "/sign-in")
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(company, next)
                .toUriString();
    }

    private ServerResponse out(Connection connection, Visit visit) throws SQLException {
        entrance.signIn().out(connection, visit.caller());
        String company = visit.company().id();
        // In the demo one is somebody else next.
        String next = entrance.outbox().isPresent() ? "/" : visit.home() + "/sign-in?done=out";
        return ServerResponse.seeOther(URI.create(next))
                .header(HttpHeaders.SET_COOKIE, entrance.cookies().out(visit.area(), company))
                .header(HttpHeaders.SET_COOKIE, Again.forgotten(entrance, visit.area(), company))
                .build();
    }
}
