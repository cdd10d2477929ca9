package goodterms.journal.simulation;

import goodterms.core.account.Command;
import java.util.List;
import java.util.Optional;

/** The company keeps an account from being used, and lets it go on. */
final class SuspensionWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(
                    Command.Suspend.class,
                    1,
                    it -> new Command.Suspend(
                            it.staff(),
                            it.because(),
                            it.chance().oneIn(2) ? Optional.empty() : Optional.of("the rules"))),
            Whim.of(
                    Command.Restore.class,
                    it -> it.standing().suspensions().isEmpty() ? 1 : 10,
                    it -> new Command.Restore(it.staff(), it.because())),
            Whim.of(
                    Command.Freeze.class,
                    1,
                    it -> new Command.Freeze(
                            it.staff(),
                            it.because(),
                            it.chance().oneIn(2) ? Optional.empty() : Optional.of("the rules"))),
            Whim.of(
                    Command.Unfreeze.class,
                    it -> it.standing().frozen() ? 10 : 1,
                    it -> new Command.Unfreeze(it.staff(), it.because())));

    private SuspensionWhims() {}
}
