package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Another plan, interval or number, at once or later; and standing still for a while. */
final class ChangeWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(Command.ChangePlan.class, it -> running(it, 9), ChangeWhims::plan),
            Whim.of(Command.ChangeQuantity.class, it -> running(it, 6), ChangeWhims::quantity),
            Whim.of(
                    Command.WithdrawChange.class,
                    it -> running(it, 2),
                    it -> new Command.WithdrawChange(it.askerOrStaff())),
            Whim.of(Command.Pause.class, it -> running(it, 4), ChangeWhims::pause),
            Whim.of(
                    Command.Resume.class,
                    it -> it.subscription() instanceof Subscription.Paused ? 12 : 1,
                    it -> new Command.Resume(it.askerOrStaff())));

    private ChangeWhims() {}

    private static int running(Account account, int weight) {
        return account.subscription() instanceof Subscription.Running ? weight : 1;
    }

    private static Command.ChangePlan plan(Situation it) {
        return new Command.ChangePlan(
                it.askerOrStaff(),
                it.chance().unless(4, it.plan()),
                it.chance().oneIn(3) ? Optional.of(it.chance().word(Interval.class)) : Optional.empty());
    }

    private static Command.ChangeQuantity quantity(Situation it) {
        List<String> sold =
                it.company().offer().addOns().stream().map(AddOn::id).toList();
        return new Command.ChangeQuantity(
                it.askerOrStaff(),
                sold.isEmpty() || it.chance().oneIn(12) ? "cherry" : it.chance().of(sold),
                it.chance().count(it.chance().oneIn(20) ? -1 : 0, 4));
    }

    private static Command.Pause pause(Situation it) {
        Duration rest = Duration.ofHours(it.chance().between(0, 24 * 70));
        return new Command.Pause(
                it.askerOrStaff(), it.chance().unless(2, it.now().plus(rest)));
    }
}
