package goodterms.server.entry;

import goodterms.core.catalog.Company;
import goodterms.server.site.Area;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What somebody finds who had typed something when their session was over, and is in again: what they typed, not sent. */
final class Again {

    /** The field of a form that only wants to be shown filled in. */
    private static final String FILLED = "_filled";

    static final int FORBIDDEN = 403;

    private Again() {}

    /** The page that leads back to the form, and forgets what was kept for it. */
    static ServerResponse page(
            Entrance entrance, int status, Area area, Company company, Typed typed, List<String> cookies) {
        List<String> all = new ArrayList<>(cookies);
        all.add(forgotten(entrance, area, company.id()));
        return entrance.documents()
                .own(
                        status,
                        "entry/again",
                        Map.of(
                                "chrome", Entrance.around("You are signed in again", company),
                                "typed", typed,
                                "home", area.home(company.id())),
                        all);
    }

    /** The page for what is too long to be kept: to be copied before coming in. */
    static ServerResponse copy(Entrance entrance, Company company, Typed typed, String door) {
        return entrance.documents()
                .own(
                        FORBIDDEN,
                        "entry/copy",
                        Map.of(
                                "chrome", Entrance.around("You are signed out", company),
                                "texts", typed.texts(),
                                "door", door));
    }

    /** The header that has a browser keep what was typed for as long as coming in may take. */
    static String kept(Entrance entrance, Area area, String company, String text) {
        return entrance.cookies().kept(area, company, Typed.COOKIE, text, Duration.ofHours(1));
    }

    /** The header that has a browser forget it. */
    static String forgotten(Entrance entrance, Area area, String company) {
        return entrance.cookies().kept(area, company, Typed.COOKIE, "", Duration.ZERO);
    }

    /**
     * Shows a form filled in that was sent only for that: as the page that is there when nothing was sent. It does nothing,
     * wherever it comes from.
     */
    static RouterFunction<ServerResponse> over(RouterFunction<ServerResponse> pages) {
        return request -> {
            try {
                if (!request.method().name().equals("POST")
                        || request.param(FILLED).isEmpty()) {
                    return Optional.empty();
                }
            } catch (InvalidParameterException unreadable) {
                // It is thrown only once: who asked for the fields again would find the first few.
                return Optional.of(_ -> {
                    throw unreadable;
                });
            }
            ServerRequest asked =
                    ServerRequest.create(new Asked(request.servletRequest()), request.messageConverters());
            return pages.route(asked).map(page -> _ -> page.handle(asked));
        };
    }

    /** A request that asks for a page. */
    private static final class Asked extends HttpServletRequestWrapper {

        Asked(HttpServletRequest sent) {
            super(sent);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
