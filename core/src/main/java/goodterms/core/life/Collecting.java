package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Billing;
import goodterms.core.account.Command;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.PaymentEvent.CardChanged;
import goodterms.core.account.PaymentEvent.PaymentAttempted;
import goodterms.core.account.PaymentEvent.PaymentFailed;
import goodterms.core.account.PaymentEvent.PaymentSucceeded;
import goodterms.core.account.SubscriptionEvent.AccessRestored;
import goodterms.core.account.SubscriptionEvent.CaughtUp;
import goodterms.core.account.SubscriptionEvent.FellPastDue;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Days;
import goodterms.core.calendar.Period;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Requester;
import goodterms.core.payment.Card;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.PaymentId;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.Active;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Optional;

/** Getting invoices paid: attempts, their answers, and what follows when there is no money. */
final class Collecting {

    private Collecting() {}

    /** Asks the processor for the money of an invoice; while the account is frozen by hand, it waits until that is lifted. */
    static void attempt(Unfolding life, Invoice invoice) {
        if (life.account().standing().frozen()) {
            return;
        }
        Billing billing = life.account().billing();
        Card card = billing.card()
                .orElseThrow(() -> new IllegalStateException(invoice.id() + " was issued without a card to charge"));
        PaymentId payment = invoice.collection().payment().orElse(new PaymentId(billing.lastPayment() + 1));
        int attempt = invoice.collection().attempts() + 1;
        life.then(new PaymentAttempted(life.now(), payment, invoice.id(), attempt, invoice.due(), card));
    }

    static Outcome change(Unfolding life, Command.ChangeCard command) {
        if (life.account().people().requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (life.account().standing().frozen()) {
            return Unfolding.refused(new SubscriptionRefusal.FrozenByCompany());
        }
        charge(life, command.card(), command.by());
        return life.accepted();
    }

    /** Charges a card from here on, and at once what is open. */
    static void charge(Unfolding life, Card card, Actor by) {
        life.then(new CardChanged(life.now(), card, by));
        askAgain(life);
    }

    /** Asks at once for all that is open. */
    static void askAgain(Unfolding life) {
        life.account().billing().unasked().forEach(invoice -> attempt(life, invoice));
    }

    /** @param before the money before time went on: what time alone asks for only now, nobody can have answered */
    static Outcome answered(Unfolding life, Command.PaymentResult command, Billing before) {
        Optional<Invoice> awaited = before.open().stream()
                .filter(invoice -> invoice.collection().awaiting()
                        && invoice.collection().attempts() == command.attempt()
                        && invoice.collection().payment().equals(Optional.of(command.payment())))
                .findFirst();
        if (awaited.isEmpty()) {
            return Unfolding.refused(new MoneyRefusal.PaymentNotAwaited(command.payment(), command.attempt()));
        }
        if (command.result().succeeded()) {
            succeeded(life, awaited.get(), command.payment());
            if (life.account().subscription() instanceof Active) {
                Agreeing.goOn(life);
            }
        } else {
            failed(life, awaited.get(), command);
        }
        // The next period may have waited for this answer.
        Advancing.run(life, life.now());
        return life.accepted();
    }

    private static void succeeded(Unfolding life, Invoice invoice, PaymentId payment) {
        life.then(new PaymentSucceeded(life.now(), payment, invoice.id(), invoice.due()));
        settled(life, invoice);
    }

    /** What follows once an invoice is no longer owed: paid, or cancelled. */
    static void settled(Unfolding life, Invoice invoice) {
        if (!isCurrent(life, invoice)) {
            return;
        }
        boolean moreOverdue = life.account().billing().open().stream()
                .anyMatch(
                        other -> other.contract().number() == invoice.contract().number()
                                && other.collection().failedAt().isPresent());
        if (moreOverdue) {
            return;
        }
        switch (life.account().subscription()) {
            case Subscription.PastDue _ -> life.then(new CaughtUp(life.now()));
            case Subscription.Ending it
            when it.before() instanceof Subscription.PastDue -> life.then(new CaughtUp(life.now()));
            case Subscription.Suspended it -> restore(life, it.before(), invoice);
            case Subscription.Frozen it -> restore(life, it.before(), invoice);
            case Subscription _ -> {}
        }
    }

    private static void restore(Unfolding life, Active before, Invoice invoice) {
        Period paid =
                life.now().isBefore(before.period().until()) ? before.period() : anew(life, before, invoice.period());
        life.then(new AccessRestored(life.now(), paid.from(), paid.until()));
    }

    /** Time that was paid too late to be used: a whole period, or the rest of one for which a change was charged. */
    private static Period anew(Unfolding life, Active before, Period billed) {
        return billed.from().equals(before.period().from())
                ? new Anchor(life.now(), life.zone(), before.contract().interval()).period(0)
                : new Period(0, life.now(), life.now().plusSeconds(billed.seconds()));
    }

    private static void failed(Unfolding life, Invoice invoice, Command.PaymentResult command) {
        Instant first = invoice.collection().failedAt().orElse(life.now());
        life.then(new PaymentFailed(
                life.now(), command.payment(), invoice.id(), invoice.due(), command.result(), retryAfter(life, first)));
        if (isCurrent(life, invoice)) {
            if (invoice.collection().failedAt().isEmpty()
                    && runsOnTime(life.account().subscription())) {
                fallPastDue(life);
            }
        } else {
            life.account().billing().invoice(invoice.id()).ifPresent(open -> Ending.giveUp(life, open));
        }
    }

    /** The first day of the schedule, counted from the first failure, that is still to come. */
    private static Optional<Instant> retryAfter(Unfolding life, Instant firstFailure) {
        return life.terms().days(Setting.PAYMENT_RETRIES).stream()
                .map(days -> Days.after(firstFailure, days, life.zone()))
                .filter(moment -> moment.isAfter(life.now()))
                .findFirst();
    }

    private static void fallPastDue(Unfolding life) {
        Instant suspends = daysFromNow(life, Setting.PAYMENT_SUSPEND_AFTER);
        Instant freezes = daysFromNow(life, Setting.FREEZE_AFTER);
        Instant later = freezes.isBefore(suspends) ? suspends : freezes;
        Instant ends = Days.after(later, life.terms().number(Setting.FREEZE_CANCEL_AFTER), life.zone());
        life.then(new FellPastDue(life.now(), suspends, later, ends));
    }

    private static Instant daysFromNow(Unfolding life, Setting days) {
        return Days.after(life.now(), life.terms().number(days), life.zone());
    }

    /** Whether nothing of it is overdue yet, so that a failure begins the days until access stops. */
    private static boolean runsOnTime(Subscription subscription) {
        return subscription instanceof Active
                || (subscription instanceof Subscription.Ending it && it.before() instanceof Active);
    }

    private static boolean isCurrent(Unfolding life, Invoice invoice) {
        return life.account().subscription() instanceof Subscription.Current current
                && current.contract().number() == invoice.contract().number();
    }
}
