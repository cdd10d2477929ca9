package goodterms.server.site;

import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What is shown to somebody who is not in, or no more: how to come in, and on to where they wanted. */
public interface Door {

    /**
     * Asks somebody to come in.
     *
     * @param next where they wanted
     * @param typed what they had typed there; empty if they only wanted to look
     */
    ServerResponse ask(ServerRequest request, String next, Form typed);

    /**
     * What is shown to somebody who has sent a form of an earlier session of theirs: what they typed, not sent.
     *
     * @return nothing if they typed nothing there, or it was somebody else
     */
    Optional<ServerResponse> again(ServerRequest request, Visit visit);
}
