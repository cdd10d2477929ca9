package goodterms.core.account;

import goodterms.core.notice.Reminders;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What a customer was told before it happens; each is told once. */
public sealed interface ReminderEvent extends Event {

    /**
     * The terms say another time for reminders than the account went by; all in calendar days, as in {@link Reminders}.
     */
    record RemindersSet(Instant at, long trial, long renewal, long idle, long idleWarning) implements ReminderEvent {}

    /**
     * A trial ends soon.
     *
     * @param amount what will be charged then, as the account stands; empty if nothing will
     */
    record TrialEndingSoon(Instant at, String plan, Instant ends, Optional<Money> amount) implements ReminderEvent {}

    /**
     * A yearly subscription renews soon.
     *
     * @param amount what will be charged then, as the account stands; empty if credit covers it
     */
    record RenewalUpcoming(Instant at, String plan, Instant renews, Optional<Money> amount) implements ReminderEvent {}

    /** A free account that nobody uses will be ended; any use puts that off. */
    record InactivityWarned(Instant at, String plan, Instant endsAt) implements ReminderEvent {}
}
