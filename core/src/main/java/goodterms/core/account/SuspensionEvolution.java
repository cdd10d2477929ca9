package goodterms.core.account;

import goodterms.core.account.SuspensionEvent.SuspensionLifted;
import goodterms.core.subscription.Overdue;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.PastDue;
import goodterms.core.subscription.SuspensionCause;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What changes when the company keeps an account from being used, and when it no longer does. */
final class SuspensionEvolution {

    private SuspensionEvolution() {}

    static Account after(Account account, SuspensionEvent event) {
        Account changed = account.with(account.standing().after(event));
        return event instanceof SuspensionLifted it && it.cause() == SuspensionCause.FREEZE
                ? account.standing()
                        .standstill()
                        .map(stood ->
                                changed.with(goesOn(account.subscription(), moment -> stood.later(moment, it.at()))))
                        .orElse(changed)
                : changed;
    }

    /**
     * What had stood still, with as much time ahead as it had then: nobody could pay meanwhile, or choose a plan. An end that
     * was agreed stays where it is, and so does that of a period, which is paid for.
     */
    private static Subscription goesOn(Subscription before, UnaryOperator<Instant> later) {
        return switch (before) {
            case Subscription.Trialing it ->
                new Subscription.Trialing(it.contract(), later.apply(it.ends()), it.next());
            case PastDue it -> late(it, later);
            case Subscription.Suspended it -> new Subscription.Suspended(it.before(), later(it.overdue(), later));
            case Subscription.Frozen it -> new Subscription.Frozen(it.before(), later.apply(it.endsAt()));
            case Subscription.Ending it when it.before() instanceof PastDue late -> it.of(late(late, later));
            case Subscription.Paused it ->
                new Subscription.Paused(it.before(), it.since(), later.apply(it.resumesAt()));
            case Subscription.OnHold it -> new Subscription.OnHold(it.contract(), later.apply(it.endsAt()));
            case Subscription other -> other;
        };
    }

    private static PastDue late(PastDue it, UnaryOperator<Instant> later) {
        return new PastDue(it.before(), later(it.overdue(), later));
    }

    private static Overdue later(Overdue it, UnaryOperator<Instant> later) {
        return new Overdue(later.apply(it.suspendsAt()), later.apply(it.freezesAt()), later.apply(it.endsAt()));
    }
}
