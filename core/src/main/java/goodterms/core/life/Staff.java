package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Refusal;
import goodterms.core.identity.Actor;
import java.util.Optional;

/** Whether somebody may act for the company. */
final class Staff {

    private Staff() {}

    /** Why somebody can't act in the role they claim; nothing for customers, who claim none. */
    static Optional<Refusal> unknownRole(Unfolding life, Actor by) {
        return by.role().filter(role -> life.company().role(role).isEmpty()).map(AskerRefusal.NoSuchRole::new);
    }

    /** Why somebody can't act for the company. */
    static Optional<Refusal> required(Unfolding life, Actor by) {
        return by.isStaff() ? unknownRole(life, by) : Optional.of(new AskerRefusal.NotStaff(by.name()));
    }

    /** Why somebody can't act for the company, which needs a reason as well. */
    static Optional<Refusal> required(Unfolding life, Actor by, String because) {
        return required(life, by)
                .or(() -> because.isBlank() ? Optional.of(new MoneyRefusal.ReasonMissing()) : Optional.empty());
    }
}
