package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.LEAD;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.Subscription;
import java.util.Optional;

/** Changes and pauses that people come up with, drawn by chance. */
record Turning(Chance chance) {

    Command next(Account account) {
        Actor by = chance.of(ANA, ANA, ANA, BEN, LEAD);
        if (account.subscription() instanceof Subscription.Paused && chance.oneIn(3)) {
            return new Command.Resume(by);
        }
        return switch ((int) chance.between(0, 6)) {
            case 0, 1, 2 ->
                new Command.ChangePlan(
                        by,
                        chance.oneIn(5) ? Optional.empty() : Optional.of(chance.of("pro", "pro", "untried", "free")),
                        chance.oneIn(2) ? Optional.of(chance.of(Interval.values())) : Optional.empty());
            case 3, 4 -> new Command.ChangeQuantity(by, "seat", (int) chance.between(0, 3));
            case 5 -> new Command.WithdrawChange(by);
            default ->
                new Command.Pause(
                        by,
                        chance.oneIn(2)
                                ? Optional.empty()
                                : Optional.of(account.lastEventAt().plusSeconds(chance.between(0, 6_000_000))));
        };
    }
}
