package goodterms.server.site;

import goodterms.server.store.StoreFailure;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.function.ServerResponse;

/** What is said where a page can't be shown: what is the matter, and what to do. */
public final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Documents documents;

    /** Said in documents of this kind. */
    public Troubles(Documents documents) {
        this.documents = documents;
    }

    /** What a page answers, or, if it breaks, that it has. */
    public ServerResponse around(Supplier<ServerResponse> page) {
        try {
            return page.get();
        } catch (InvalidParameterException unreadable) {
            return unreadable(HttpStatus.valueOf(unreadable.getErrorCode()));
        } catch (StoreFailure failed) {
            if (failed.passing()) {
                LOG.warn("the database is busy: {}", failed.state());
                return busy();
            }
            LOG.error("the database has failed", failed);
            return broken();
        } catch (TransactionException none) {
            LOG.warn("no transaction could begin", none);
            return busy();
        } catch (RuntimeException broken) {
            LOG.error("a page failed", broken);
            return broken();
        }
    }

    /** What was sent can't be read, or is more than a form has. */
    private ServerResponse unreadable(HttpStatus status) {
        return at(
                status,
                "This can’t be read",
                "What was sent is too long, or garbled on its way. Nothing has happened. Go back, and try it again with less.");
    }

    /** There is no company of that name. */
    public ServerResponse nowhere() {
        return at(
                HttpStatus.NOT_FOUND,
                "There is no such company here",
                "The address is mistyped, or the company has moved. You find the right one in its emails to you.");
    }

    /** A form that comes from another site. */
    public ServerResponse elsewhere() {
        return at(
                HttpStatus.FORBIDDEN,
                "This form came from elsewhere",
                "Nobody can sign in through a form of another site. Open the page where you want to sign in, and send it"
                        + " from there.");
    }

    /** More is asked from one address than a person can ask. */
    public ServerResponse tooOften() {
        return at(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too much at once",
                "More was asked from your address than one person can ask. Wait a moment, and load the page again.");
    }

    /** Nothing is at this address, for somebody who is in. */
    public ServerResponse missing(Visit visit) {
        return at(
                HttpStatus.NOT_FOUND,
                visit,
                "There is nothing here",
                "What you are looking for has gone, or the address is mistyped.");
    }

    /** They may not do that. */
    public ServerResponse forbidden(Visit visit) {
        return at(
                HttpStatus.FORBIDDEN,
                visit,
                "This is not yours to do",
                "Your role does not include it. Ask an owner of the company to give you another, or to do it.");
    }

    /** A form that was not shown in this session. */
    ServerResponse stranger(Visit visit) {
        return at(
                HttpStatus.FORBIDDEN,
                visit,
                "This form is out of date",
                "It was shown before you last signed in, or to somebody else. Nothing has happened. Open the page again"
                        + " and send it from there.");
    }

    /** The database is busy. */
    ServerResponse busy() {
        return at(
                HttpStatus.SERVICE_UNAVAILABLE,
                "A moment, please",
                "Too much is going on right now, and nothing of what you asked for has happened. Try again in a minute.");
    }

    /** Something is broken. */
    ServerResponse broken() {
        return at(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something is broken here",
                "The fault is ours, not yours, and has been logged. Nothing of what you asked for has happened. Try again"
                        + " in a few minutes.");
    }

    private ServerResponse at(HttpStatus status, Visit visit, String title, String words) {
        return documents.own(
                status.value(),
                "site/trouble",
                Map.of(
                        "chrome",
                        new Chrome(title, visit.company().name(), visit.home(), List.of()),
                        "words",
                        words,
                        "home",
                        visit.home()));
    }

    private ServerResponse at(HttpStatus status, String title, String words) {
        return documents.own(
                status.value(),
                "site/trouble",
                Map.of("chrome", new Chrome(title, "GoodTerms", "/", List.of()), "words", words, "home", ""));
    }
}
