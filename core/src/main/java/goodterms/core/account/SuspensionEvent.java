package goodterms.core.account;

import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.subscription.SuspensionCause;
import java.time.Instant;
import java.util.Optional;

/** The company keeps an account from being used, or no longer does. */
public sealed interface SuspensionEvent extends Event {

    /** What keeps it from being used, or did. */
    SuspensionCause cause();

    /**
     * Access stopped and no period begins until it is lifted.
     *
     * @param by the member of staff; empty where the terms do it
     * @param because the reason, in the words of whoever gave it
     * @param cites the words of the terms it rests on, if any were cited
     */
    record AccountSuspended(
            Instant at,
            SuspensionCause cause,
            Optional<Actor> by,
            @Personal String because,
            Optional<String> cites) implements SuspensionEvent {}

    /** That cause is gone. */
    record SuspensionLifted(
            Instant at,
            SuspensionCause cause,
            Optional<Actor> by,
            @Personal String because) implements SuspensionEvent {}
}
