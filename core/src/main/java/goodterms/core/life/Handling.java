package goodterms.core.life;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseRefusal;
import goodterms.core.account.DeskEvent.CaseAssigned;
import goodterms.core.account.DeskEvent.CaseNoted;
import goodterms.core.account.DeskEvent.EvidenceRecorded;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.cases.Case;
import goodterms.core.cases.Evidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What staff do about a case before anybody decides it. */
final class Handling {

    private Handling() {}

    static Outcome evidence(Unfolding life, CaseCommand.RecordEvidence command) {
        Optional<Refusal> refusal = Staff.required(life, command.by()).or(() -> notTaken(life, command));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        // Nobody has looked at what is still to come.
        Instant looked = command.lookedAt()
                .map(it -> it.truncatedTo(ChronoUnit.SECONDS))
                .filter(it -> it.isBefore(life.now()))
                .orElse(life.now());
        return life.then(new EvidenceRecorded(
                        life.now(),
                        command.caseId(),
                        new Evidence(command.kind(), looked, Optional.of(command.by()), command.found())))
                .accepted();
    }

    private static Optional<Refusal> notTaken(Unfolding life, CaseCommand.RecordEvidence command) {
        Optional<Case> open = life.account().desk().open(command.caseId());
        if (open.isEmpty()) {
            return Optional.of(new MoneyRefusal.NoOpenCase(command.caseId()));
        }
        return Inquiring.unreadable(command.found())
                .or(() -> open.get().progress().evidence().size() < Evidence.MOST
                        ? Optional.empty()
                        : Optional.of(new CaseRefusal.TooMuchEvidence(command.caseId())));
    }

    static Outcome assign(Unfolding life, CaseCommand.AssignCase command) {
        Optional<Refusal> refusal =
                Staff.requiredFor(life, command.by(), command.caseId()).or(() -> Inquiring.unreadable(command.to()));
        return refusal.map(Unfolding::refused)
                .orElseGet(() -> life.then(new CaseAssigned(life.now(), command.caseId(), command.to(), command.by()))
                        .accepted());
    }

    static Outcome note(Unfolding life, CaseCommand.NoteCase command) {
        Optional<Refusal> refusal =
                Staff.requiredFor(life, command.by(), command.caseId()).or(() -> Inquiring.unreadable(command.text()));
        return refusal.map(Unfolding::refused)
                .orElseGet(() -> life.then(new CaseNoted(life.now(), command.caseId(), command.by(), command.text()))
                        .accepted());
    }
}
