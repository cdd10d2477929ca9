package goodterms.core.account;

import goodterms.core.calendar.Days;
import goodterms.core.calendar.Interval;
import goodterms.core.notice.Reminders;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something the customer is to be told of before it comes.
 *
 * @param at when they are told
 * @param of when it comes
 */
record Reminder(Instant at, Instant of) {

    /** The next one, unless it has been given. */
    static Optional<Reminder> next(Account account) {
        return coming(account).filter(it -> !account.reminders().told().equals(Optional.of(it.of)));
    }

    private static Optional<Reminder> coming(Account account) {
        Reminders before = account.reminders();
        ZoneId zone = account.profile().zone();
        if (!account.standing().suspensions().isEmpty()) {
            return Optional.empty();
        }
        return switch (account.subscription()) {
            case Subscription.Trialing it ->
                ahead(it.ends(), before.trial(), it.contract().madeAt(), zone);
            case Subscription.Active it
            when it.contract().interval() == Interval.YEAR ->
                ahead(it.period().until(), before.renewal(), it.period().from(), zone);
            case Subscription.Free it ->
                idleEnd(account, it).map(end -> new Reminder(Days.after(end, -before.idleWarning(), zone), end));
            case Subscription _ -> Optional.empty();
        };
    }

    /** None where it would come no later than what began told the end already. */
    private static Optional<Reminder> ahead(Instant of, long days, Instant began, ZoneId zone) {
        return Optional.of(new Reminder(Days.after(of, -days, zone), of))
                .filter(it -> days > 0 && it.at.isAfter(began));
    }

    /** When a free account ends if nobody uses it from now on; never while use goes on by itself. */
    static Optional<Instant> idleEnd(Account account, Subscription.Free free) {
        long days = account.reminders().idle();
        if (days == 0 || !account.use().running().isEmpty()) {
            return Optional.empty();
        }
        Instant began = free.contract().madeAt();
        // While it was frozen nobody could use it.
        Instant last = Stream.concat(
                        account.use().last().stream(),
                        account.standing().standstill().flatMap(Standstill::until).stream())
                .reduce(began, (one, other) -> one.isAfter(other) ? one : other);
        return Optional.of(Days.after(last, days, account.profile().zone()));
    }
}
