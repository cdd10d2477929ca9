package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.UnusedTime;
import java.util.List;
import java.util.Optional;

/** Taking a plan, leaving it and coming back. */
final class SubscriptionWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(Command.Subscribe.class, SubscriptionWhims::wantsPlan, SubscriptionWhims::subscribe),
            Whim.of(Command.Cancel.class, 5, SubscriptionWhims::cancel),
            Whim.of(
                    Command.WithdrawCancellation.class,
                    it -> it.subscription() instanceof Subscription.Ending ? 10 : 1,
                    it -> new Command.WithdrawCancellation(it.asker())),
            Whim.of(
                    Command.ReactivateTrial.class,
                    it -> it.subscription() instanceof Subscription.TrialSuspended ? 20 : 1,
                    it -> new Command.ReactivateTrial(it.asker())),
            Whim.of(Command.EndAccount.class, 1, SubscriptionWhims::end));

    private SubscriptionWhims() {}

    private static int wantsPlan(Account account) {
        return switch (account.subscription()) {
            case Subscription.Ended ended when ended.cause() == EndCause.VIOLATION -> 2;
            case Subscription.None _, Subscription.Ended _, Subscription.OnHold _ -> 60;
            case Subscription.Free _, Subscription.TrialSuspended _ -> 15;
            case Subscription.Current _ -> 1;
        };
    }

    private static Command.Subscribe subscribe(Situation it) {
        return new Command.Subscribe(
                it.asker(),
                it.plan(),
                it.chance().oneIn(3) ? Interval.YEAR : Interval.MONTH,
                it.chance().unless(5, it.card()),
                it.chance().oneIn(3)
                        || (it.account().standing().hadTrial() && !it.chance().oneIn(6)));
    }

    private static Command.Cancel cancel(Situation it) {
        Chance chance = it.chance();
        return new Command.Cancel(
                it.askerOrStaff(),
                chance.word(Channel.class),
                chance.oneIn(5),
                chance.oneIn(5)
                        ? Optional.of("Somebody")
                        : it.account().profile().companyName(),
                chance.unless(5, it.email()));
    }

    private static Command.EndAccount end(Situation it) {
        return new Command.EndAccount(
                it.staff(),
                it.chance().of(EndCause.UNPAID, EndCause.INACTIVE, EndCause.VIOLATION, EndCause.COMPANY),
                it.because(),
                it.chance().count(0, 40),
                it.chance().word(UnusedTime.class));
    }
}
