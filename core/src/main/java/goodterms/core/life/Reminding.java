package goodterms.core.life;

import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.ReminderEvent.InactivityWarned;
import goodterms.core.account.ReminderEvent.RemindersSet;
import goodterms.core.account.ReminderEvent.RenewalUpcoming;
import goodterms.core.account.ReminderEvent.TrialEndingSoon;
import goodterms.core.notice.Reminders;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** Telling customers what comes by itself, before it comes. */
final class Reminding {

    private Reminding() {}

    /** From here on reminders go out as long ahead as the terms say now. */
    static void set(Unfolding life) {
        Reminders before = life.account().reminders();
        Reminders now = before.by(Reminders.of(life.terms()::number));
        if (!now.equals(before)) {
            life.then(new RemindersSet(life.now(), now.trial(), now.renewal(), now.idle(), now.idleWarning()));
        }
    }

    /** Tells of what comes at that moment. */
    static void tell(Unfolding life, Instant of) {
        switch (life.account().subscription()) {
            case Subscription.Trialing it ->
                life.then(new TrialEndingSoon(life.now(), it.coming().plan(), of, amount(life, it, of)));
            case Subscription.Active it ->
                life.then(new RenewalUpcoming(life.now(), it.coming().plan(), of, amount(life, it, of)));
            case Subscription.Free it ->
                life.then(new InactivityWarned(life.now(), it.contract().plan(), of));
            case Subscription it -> throw new IllegalStateException("nothing is to be told of " + it);
        }
    }

    /** What would be charged at that moment if nothing happened before. */
    private static Optional<Money> amount(Unfolding life, Subscription subscription, Instant moment) {
        Unfolding ahead = life.ahead(moment);
        Advancing.step(ahead, subscription);
        return ahead.events().stream()
                .filter(InvoiceIssued.class::isInstance)
                .map(InvoiceIssued.class::cast)
                .map(InvoiceIssued::due)
                .filter(Money::isPositive)
                .findFirst();
    }
}
