package goodterms.server.site;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What is shown to somebody who is not in, or no more: how to come in, and on to where they wanted. */
@FunctionalInterface
public interface Door {

    /**
     * Asks somebody to come in.
     *
     * @param next where they wanted
     * @param typed what they had typed there; empty if they only wanted to look
     */
    ServerResponse ask(ServerRequest request, String next, Form typed);
}
