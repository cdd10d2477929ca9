package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** No event lies before another that was written earlier, all lie on whole seconds, and the account knows the last. */
final class TimeRunsForward implements Invariant {

    private Instant last = Instant.MIN;

    @Override
    public void happened(Event event, Consumer<String> broken) {
        if (event.at().isBefore(last)) {
            broken.accept(event.name() + " happened at " + event.at() + ", after " + last);
        }
        if (!event.at().equals(event.at().truncatedTo(ChronoUnit.SECONDS))) {
            broken.accept(event.name() + " happened within a second: " + event.at());
        }
        last = event.at();
    }

    @Override
    public void stands(Account account, Consumer<String> broken) {
        if (!account.lastEventAt().equals(last)) {
            broken.accept("the account last saw " + account.lastEventAt() + ", and the journal " + last);
        }
    }
}
