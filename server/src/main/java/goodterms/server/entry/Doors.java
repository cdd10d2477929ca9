package goodterms.server.entry;

import goodterms.server.site.Area;
import goodterms.server.site.Door;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** The doors beside the gates: where somebody is led who is not in. */
public final class Doors {

    private Doors() {}

    /** That of an area. */
    public static Door of(Area area) {
        return (request, next, _) -> ServerResponse.seeOther(
                        UriComponentsBuilder.fromPath(area.home(request.pathVariable("company")) + "/sign-in")
                                .queryParam("next", "{next}")
                                .encode()
                                .build(next))
                .build();
    }
}
