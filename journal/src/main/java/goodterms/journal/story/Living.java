package goodterms.journal.story;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.core.notice.Notice;
import goodterms.core.reading.Ratings;
import goodterms.terms.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The life of a story's account while the story is told, wherever it is lived: all that stories ask and see of it. */
public interface Living {

    /** The company it is a customer of. */
    Company company();

    /** The account as it stands. */
    Account account();

    /** Every event, the oldest first. */
    List<Event> journal();

    /** Every notice that was sent, the oldest first. */
    List<Notice> notices();

    /** The lines of its billing page. */
    List<String> overview();

    /** What readers have said of the company's pages since the story began. */
    Ratings ratings();

    /** Lets time pass: everything due until then happens. */
    void moveTo(Instant moment);

    /** Gives a command now, and makes happen what follows from it at once. @return why it does not happen, if it doesn't */
    Optional<Refused> give(Command command);

    /** What a command would do now. */
    Foretold preview(Command command);

    /** What the terms in force at a moment say of a case of no account. */
    Decision decide(Supposed supposed, Instant at);

    /** Says whether a place of a page in force answered what somebody asked. */
    void rate(String page, String place, boolean helpful);

    /** What must hold of every account at every moment and does not, a sentence each. */
    List<String> broken();
}
