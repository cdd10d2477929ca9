package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An account while something happens to it: each event changes what the next is decided on. */
final class Unfolding {

    private final List<Event> events = new ArrayList<>();
    private Account account;
    private Context context;

    Unfolding(Account account, Context context) {
        this.account = account;
        this.context = context;
    }

    /** Adds what happens next. */
    Unfolding then(Event event) {
        events.add(event);
        account = account.after(event);
        return this;
    }

    /** Goes to a moment; one that has passed is now. */
    void moveTo(Instant moment) {
        context = context.at(moment.isBefore(account.lastEventAt()) ? account.lastEventAt() : moment);
    }

    /** The same account at a later moment, lived on apart: what happens there doesn't happen here. */
    Unfolding ahead(Instant moment) {
        return new Unfolding(account, context.at(moment));
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Account account() {
        return account;
    }

    Instant now() {
        return context.now();
    }

    Terms terms() {
        return context.terms();
    }

    Company company() {
        return context.company();
    }

    ZoneId zone() {
        return account.profile().zone();
    }

    Outcome accepted() {
        return new Outcome.Accepted(events);
    }

    static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(refusal);
    }
}
