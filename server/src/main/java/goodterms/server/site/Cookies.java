package goodterms.server.site;

import goodterms.server.signin.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.function.ServerRequest;

/** What browsers are asked to keep: out of reach of scripts, away from other sites, and within one area of one company. */
public final class Cookies {

    /** As long as the browser is open. */
    private static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private final Supplier<Site> site;

    /** Cookies of the site that is there. */
    public Cookies(Supplier<Site> site) {
        this.site = site;
    }

    /** The header that has a browser keep a session. */
    public String session(Area area, Secret session) {
        return kept(area, session.company(), area.cookie(), session.text(), WHILE_OPEN);
    }

    /** The header that has a browser forget its session. */
    public String out(Area area, String company) {
        return kept(area, company, area.cookie(), "", Duration.ZERO);
    }

    /** The session that a browser shows, if it is one of that company. */
    public static Optional<Secret> session(Area area, ServerRequest request, String company) {
        return shown(request, area.cookie())
                .flatMap(it -> Secret.read("gs", it))
                .filter(it -> it.company().equals(company));
    }

    /** The header that has a browser keep something else; it forgets it if that is for no time at all. */
    public String kept(Area area, String company, String name, String value, Duration time) {
        return ResponseCookie.from(name, value)
                .path(area.home(company))
                .maxAge(time)
                .httpOnly(true)
                .secure(site.get().isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** What a browser shows under a name. */
    public static Optional<String> shown(ServerRequest request, String name) {
        return Optional.ofNullable(request.cookies().getFirst(name)).map(it -> it.getValue());
    }
}
