package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Refusal;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.Actor;
import java.util.Optional;

/** Whether somebody may act for the company, and on a case. */
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

    /** Why they may not act on what waits under that number. */
    static Optional<Refusal> requiredFor(Unfolding life, Actor by, CaseId id) {
        return required(life, by)
                .or(() -> life.account().desk().waits(id)
                        ? Optional.empty()
                        : Optional.of(new MoneyRefusal.NoOpenCase(id)));
    }

    /** Why they may not decide an open request for money back. */
    static Optional<Refusal> requiredToDecide(Unfolding life, Actor by, CaseId id) {
        Optional<Refusal> refused = required(life, by);
        if (refused.isPresent()) {
            return refused;
        }
        Optional<Case> open = life.account().desk().open(id);
        if (open.isEmpty()) {
            return Optional.of(new MoneyRefusal.NoOpenCase(id));
        }
        if (!open.get().asks().isEmpty()) {
            return Optional.of(new MoneyRefusal.FindingMissing(id, open.get().asks()));
        }
        String role = by.role().orElseThrow();
        return open.get()
                .role()
                .filter(least -> !life.company().atLeast(role, least))
                .map(least -> new MoneyRefusal.RoleTooLow(role, least));
    }
}
