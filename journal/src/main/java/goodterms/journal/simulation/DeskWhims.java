package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Declined;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.cases.Inquiry;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Topic;
import java.util.List;
import java.util.Optional;

/** What customers ask, and what staff do about it short of deciding it. */
final class DeskWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(Command.ContactSupport.class, 4, DeskWhims::contact),
            Whim.of(
                    CaseCommand.AnswerCase.class,
                    it -> it.desk().inquiries().isEmpty() ? 1 : 5,
                    it -> new CaseCommand.AnswerCase(it.staff(), asked(it), it.because())),
            Whim.of(
                    CaseCommand.RecordEvidence.class,
                    it -> waiting(it, 4),
                    it -> new CaseCommand.RecordEvidence(
                            it.staff(),
                            it.caseId(),
                            it.chance().word(EvidenceKind.class),
                            Optional.empty(),
                            it.because())),
            Whim.of(
                    CaseCommand.AssignCase.class,
                    it -> waiting(it, 2),
                    it -> new CaseCommand.AssignCase(it.staff(), it.caseId(), "somebody")),
            Whim.of(
                    CaseCommand.NoteCase.class,
                    it -> waiting(it, 2),
                    it -> new CaseCommand.NoteCase(it.staff(), it.caseId(), it.because())),
            Whim.of(
                    CaseCommand.WithdrawRequest.class,
                    it -> waiting(it, 2),
                    it -> new CaseCommand.WithdrawRequest(it.asker(), it.caseId())),
            Whim.of(
                    CaseCommand.ReopenCase.class,
                    it -> it.desk().declined().isEmpty() ? 1 : 8,
                    it -> new CaseCommand.ReopenCase(
                            it.chance().oneIn(2) ? it.staff() : it.asker(), declined(it), it.because())),
            Whim.of(
                    CaseCommand.ApproveGrant.class,
                    it -> proposed(it, 20),
                    it -> new CaseCommand.ApproveGrant(second(it), it.caseId())),
            Whim.of(
                    CaseCommand.RejectGrant.class,
                    it -> proposed(it, 10),
                    it -> new CaseCommand.RejectGrant(it.staff(), it.caseId(), it.because())));

    private DeskWhims() {}

    private static int waiting(Account account, int weight) {
        return account.desk().open().isEmpty() ? 1 : weight;
    }

    private static int proposed(Account account, int weight) {
        return account.desk().open().stream()
                        .anyMatch(it -> it.progress().proposal().isPresent())
                ? weight
                : 1;
    }

    private static Command.ContactSupport contact(Situation it) {
        boolean written = it.chance().oneIn(2);
        Actor by = it.chance().oneIn(4) ? it.staff() : it.asker();
        return new Command.ContactSupport(
                by,
                it.chance().word(Topic.class),
                by.isStaff() ? it.chance().unless(9, it.asker().name()) : Optional.empty(),
                written ? Optional.of(it.because()) : Optional.empty());
    }

    /** Mostly somebody else than who proposed. */
    private static Actor second(Situation it) {
        Actor some = it.staff();
        return it.chance().oneIn(4) ? some : new Actor(some.name() + ", a colleague", some.role());
    }

    private static CaseId asked(Situation it) {
        return it.account().desk().inquiries().stream()
                .findFirst()
                .map(Inquiry::id)
                .orElseGet(it::caseId);
    }

    private static CaseId declined(Situation it) {
        return it.account().desk().declined().stream()
                .findFirst()
                .map(Declined::as)
                .map(was -> was.id())
                .orElseGet(it::caseId);
    }
}
